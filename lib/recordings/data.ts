import 'server-only';
import { stat } from 'node:fs/promises';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { env } from '@/lib/env/env';
import { signLocalLink } from './local-link';
import { isSafeRecordingKey, recordingFile } from './recording-key';
import type { RecordingState } from './types';

type Recording = { state: Exclude<RecordingState, 'ready'> } | { state: 'ready'; key: string };

/**
 * Whether an attempt's recording can be played, and why not; null when the viewer may see no such attempt. Nothing is signed.
 * Whether a bucket holds the object is known only when it is opened.
 */
export async function getRecordingState(viewer: Viewer, callEventUuid: string): Promise<RecordingState | null> {
  return (await findRecording(viewer, callEventUuid))?.state ?? null;
}

/**
 * A link to an attempt's recording that lives 300 s (CONTRACT.md §5), made anew on every call. `url` is absolute for S3 and
 * a path of this server for `RECORDINGS_DIR`. Null when the viewer may see no such attempt.
 */
export async function getRecordingLink(
  viewer: Viewer,
  callEventUuid: string,
): Promise<{ state: 'ready'; url: string } | { state: Exclude<RecordingState, 'ready'> } | null> {
  const recording = await findRecording(viewer, callEventUuid);
  if (recording?.state !== 'ready') return recording;
  return { state: 'ready', url: await signLink(recording.key) };
}

async function signLink(key: string): Promise<string> {
  const { s3Bucket, authSecret } = env();
  if (!s3Bucket) return `/api/recordings?${signLocalLink(authSecret, key, Date.now())}`;
  // The AWS SDK is large: only who has a bucket loads it, and not before the first press of play.
  const { signS3Link } = await import('./s3-link');
  return signS3Link({ bucket: s3Bucket, key });
}

async function findRecording(viewer: Viewer, callEventUuid: string): Promise<Recording | null> {
  const attempt = await reader().attempt.findFirst({
    where: { eventUuid: callEventUuid.toLowerCase(), ...inCampaignScope(viewer) },
    select: { content: { select: { recordingKey: true } } },
  });
  return attempt && recordingOf(attempt.content?.recordingKey ?? null);
}

async function recordingOf(key: string | null): Promise<Recording> {
  const { s3Bucket, recordingsDir } = env();
  if (key === null) return { state: 'none' };
  if (!isSafeRecordingKey(key)) return { state: 'refused' };
  if (s3Bucket) return { state: 'ready', key };
  if (!recordingsDir) return { state: 'not_configured' };
  const file = recordingFile(recordingsDir, key);
  const isHeld = file !== null && (await stat(file).catch(() => null))?.isFile();
  return isHeld ? { state: 'ready', key } : { state: 'missing' };
}
