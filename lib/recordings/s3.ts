import 'server-only';
import { GetObjectCommand, HeadObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { env } from '@/lib/env/env';
import { attachmentOf } from './attachment';
import type { FoundObject } from './find-object';
import { recordingContentType } from './recording-key';

/** Play was pressed: who waits longer thinks that nothing happens. */
const ANSWER_WITHIN_MS = 5_000;

let known: { by: string; client: S3Client } | undefined;

/** Credentials come from the AWS SDK's own chain (environment, profile, instance role). One client for as long as the environment is the same. */
export function s3(): S3Client {
  const { s3Region, s3Endpoint, s3ForcePathStyle } = env();
  const by = JSON.stringify([s3Region, s3Endpoint, s3ForcePathStyle]);
  if (known?.by !== by) {
    const client = new S3Client({
      region: s3Region ?? 'us-east-1', endpoint: s3Endpoint, forcePathStyle: s3ForcePathStyle, maxAttempts: 2,
      requestHandler: { connectionTimeout: ANSWER_WITHIN_MS, requestTimeout: ANSWER_WITHIN_MS },
    });
    known = { by, client };
  }
  return known.client;
}

/** For tests that change credentials, which a client reads once. */
export function forgetS3Client(): void {
  known = undefined;
}

/** The object of a key of the payload. */
export const objectKey = (key: string): string => (env().s3KeyPrefix ?? '') + key;

export type LinkToSign = { bucket: string; key: string; isDownload: boolean; lifetimeSeconds: number };

/** A presigned GET of the key below `S3_KEY_PREFIX`; signing needs no request to the bucket. */
export async function signS3Link({ bucket, key, isDownload, lifetimeSeconds }: LinkToSign): Promise<string> {
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: objectKey(key),
    ResponseContentType: recordingContentType(key),
    ResponseContentDisposition: isDownload ? attachmentOf(key) : undefined,
  });
  return getSignedUrl(s3(), command, { expiresIn: lifetimeSeconds });
}

/**
 * Whether the bucket has the object. Where the credentials may not list the bucket, Amazon answers 403 for a missing object too:
 * that is `denied`. Everything but a clear answer is `unreachable`.
 */
export async function headObject(bucket: string, key: string): Promise<FoundObject> {
  try {
    const { ContentLength: sizeBytes = 0 } = await s3().send(new HeadObjectCommand({ Bucket: bucket, Key: objectKey(key) }));
    return sizeBytes > 0 ? { state: 'ready', sizeBytes } : { state: 'missing' };
  } catch (fault) {
    const status = fault instanceof S3ServiceException ? fault.$metadata.httpStatusCode : undefined;
    if (status === 404) return { state: 'missing' };
    const isRefused = status === 400 || status === 401 || status === 403 || status === 301;
    return { state: isRefused || isWithoutCredentials(fault) ? 'denied' : 'unreachable' };
  }
}

/** The SDK found no credentials in any of its places. */
export function isWithoutCredentials(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'CredentialsProviderError';
}
