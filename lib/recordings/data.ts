import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { env } from '@/lib/env/env';
import { findObject } from './find-object';
import { findRecording } from './find-recording';
import type { RecordingReason, Waveform } from './types';

/** What the page knows before play is pressed. */
export type ShownRecording = { state: RecordingReason } | { state: 'ready'; waveform: Waveform | null };

/**
 * Whether an attempt's recording can be played, why not, and its waveform once somebody has listened; null when the viewer may see no
 * such attempt. Nothing is signed, nothing is asked of a bucket: whether it holds the object is known when play is pressed.
 */
export async function getRecording(viewer: Viewer, callEventUuid: string): Promise<ShownRecording | null> {
  const recording = await findRecording(viewer, callEventUuid);
  if (recording?.state !== 'ready') return recording;
  const { key } = recording;
  // the SDK takes a part of a second to load: not while somebody waits for the first sound
  if (env().s3Bucket) void import('./s3').catch(() => undefined);
  // a folder is asked at once, it costs nothing
  const object = env().s3Bucket ? null : await findObject(key);
  if (object !== null && object.state !== 'ready') return { state: object.state };
  const waveform = await findWaveform(key);
  return { state: 'ready', waveform: object === null || object.sizeBytes === waveform?.sizeBytes ? waveform : null };
}

async function findWaveform(key: string): Promise<Waveform | null> {
  const row = await reader().recordingPeaks.findUnique({ where: { key }, select: { sizeBytes: true, durationSeconds: true, peaks: true } });
  return row && { ...row, peaks: Array.from(row.peaks) };
}
