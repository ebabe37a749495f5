import 'server-only';
import { env } from '@/lib/env/env';
import { signLocalLink } from './local-link';
import type { RecordingLink } from './types';

/** A link to a safe key that lives `RECORDING_LINK_SECONDS`, made anew on every call: presigned for a bucket, a path of ours for a folder. */
export async function signLink(key: string, isDownload: boolean): Promise<Pick<RecordingLink, 'url' | 'expiresAt' | 'expiresInSeconds'>> {
  const { s3Bucket, authSecret, recordingLinkSeconds: lifetimeSeconds } = env();
  const nowMs = Date.now();
  const life = { expiresAt: new Date(nowMs + lifetimeSeconds * 1000).toISOString(), expiresInSeconds: lifetimeSeconds };
  if (!s3Bucket) return { url: `/api/recordings?${signLocalLink(authSecret, { key, isDownload, lifetimeSeconds, nowMs })}`, ...life };
  const { signS3Link } = await import('./s3');
  return { url: await signS3Link({ bucket: s3Bucket, key, isDownload, lifetimeSeconds }), ...life };
}
