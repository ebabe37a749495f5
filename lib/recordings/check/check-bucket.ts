import 'server-only';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { env } from '@/lib/env/env';
import { s3, signS3Link } from '../s3';
import { classifyS3Fault } from './s3-fault';
import type { Check } from './types';

const ANSWER_WITHIN_MS = 10_000;
/** S3 refuses from 15 minutes on; a link of 300 s is dead before that. */
const SKEWED_SECONDS = 60;

/** Credentials, bucket, region, clock, prefix: what one listing of one object tells. */
export async function checkListing(bucket: string): Promise<Check[]> {
  const { s3KeyPrefix: prefix = '' } = env();
  try {
    const { Contents: found = [] } = await s3().send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, MaxKeys: 1 }));
    const [first] = found;
    return [
      { code: 'connection_ok', state: 'ok', facts: { bucket } },
      first?.Key === undefined ? { code: 'prefix_empty', state: 'warning', facts: { prefix: prefix || '/' } } : { code: 'prefix_ok', state: 'ok', facts: { prefix: prefix || '/', key: first.Key } },
    ];
  } catch (fault) {
    const check = classifyS3Fault(fault);
    return [{ ...check, facts: { ...check.facts, bucket } }];
  }
}

/** The server's clock against ours, by the `Date` of any answer; null when none came. */
export async function checkClock(url: string): Promise<Check | null> {
  const askedMs = Date.now();
  const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch(() => null);
  const date = Date.parse(answer?.headers.get('date') ?? '');
  if (Number.isNaN(date)) return null;
  const seconds = Math.round(((askedMs + Date.now()) / 2 - date) / 1000);
  const isSkewed = Math.abs(seconds) > SKEWED_SECONDS;
  return { code: isSkewed ? 'clock_skewed' : 'clock_ok', state: isSkewed ? 'fault' : 'ok', facts: { seconds } };
}

/** A link as the player gets it, opened as a page of `origin` does: whether it is taken, and whether the page may read the bytes (CORS). */
export async function checkLink(bucket: string, { key, origin }: { key: string; origin: string }): Promise<Check[]> {
  const url = await signS3Link({ bucket, key, isDownload: false, lifetimeSeconds: 60 });
  const headers = { Range: 'bytes=0-0', Origin: origin };
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch(() => null);
  await answer?.body?.cancel().catch(() => undefined);
  if (!answer?.ok) return [{ code: 'link_refused', state: 'fault', facts: { status: answer?.status ?? 0 } }];
  const allowed = answer.headers.get('access-control-allow-origin');
  const isAllowed = allowed === '*' || allowed === origin;
  return [
    { code: 'link_ok', state: 'ok', facts: { status: answer.status } },
    { code: isAllowed ? 'cors_ok' : 'cors_missing', state: isAllowed ? 'ok' : 'warning', facts: { origin } },
  ];
}
