import 'server-only';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { env } from '@/lib/env/env';
import { LINK_LIFETIME_SECONDS } from './local-link';
import { recordingContentType } from './recording-key';

let client: S3Client | undefined;

/** Credentials come from the AWS SDK's own chain (environment, profile, instance role). */
function s3(): S3Client {
  const { s3Region, s3Endpoint, s3ForcePathStyle } = env();
  return (client ??= new S3Client({ region: s3Region ?? 'us-east-1', endpoint: s3Endpoint, forcePathStyle: s3ForcePathStyle }));
}

/** A presigned GET of the key below `S3_KEY_PREFIX` that lives 300 s; signing needs no request to the bucket. */
export async function signS3Link({ bucket, key }: { bucket: string; key: string }): Promise<string> {
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: (env().s3KeyPrefix ?? '') + key,
    ResponseContentType: recordingContentType(key),
  });
  return getSignedUrl(s3(), command, { expiresIn: LINK_LIFETIME_SECONDS });
}
