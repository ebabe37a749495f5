import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { env } from '@/lib/env/env';
import { mayListen } from './may-listen';
import { isSafeRecordingKey } from './recording-key';
import type { RecordingReason } from './types';

/** A recording by what the database says of it: whether its object is there is asked by `findObject`. */
export type FoundRecording = { state: 'ready'; attemptUuid: string; key: string } | { state: RecordingReason };

/** The recording of an attempt; null when the viewer may see no such attempt. */
export async function findRecording(viewer: Viewer, callEventUuid: string): Promise<FoundRecording | null> {
  const attemptUuid = callEventUuid.toLowerCase();
  const attempt = await reader().attempt.findFirst({
    where: { eventUuid: attemptUuid, ...inCampaignScope(viewer) },
    select: { content: { select: { recordingKey: true } } },
  });
  if (!attempt) return null;
  const key = attempt.content?.recordingKey ?? null;
  const { s3Bucket, recordingsDir } = env();
  if (key === null) return { state: 'none' };
  if (!mayListen(viewer)) return { state: 'not_allowed' };
  if (!isSafeRecordingKey(key)) return { state: 'refused' };
  return s3Bucket || recordingsDir ? { state: 'ready', attemptUuid, key } : { state: 'not_configured' };
}
