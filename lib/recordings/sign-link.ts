import 'server-only';
import { env } from '@/lib/env/env';
import { signLocalLink } from './local-link';

/** A link to a safe key that lives `RECORDING_LINK_SECONDS`, made anew on every call: presigned for a bucket, a path of ours for a folder. */
export async function signLink(key: string, isDownload: boolean): Promise<{ url: string; expiresAt: string }> {
  const { s3Bucket, authSecret, recordingLinkSeconds: lifetimeSeconds } = env();
  const nowMs = Date.now();
  const expiresAt = new Date(nowMs + lifetimeSeconds * 1000).toISOString();
  if (!s3Bucket) return { url: `/api/recordings?${signLocalLink(authSecret, { key, isDownload, lifetimeSeconds, nowMs })}`, expiresAt };
  const { signS3Link } = await import('./s3');
  return { url: await signS3Link({ bucket: s3Bucket, key, isDownload, lifetimeSeconds }), expiresAt };
}
