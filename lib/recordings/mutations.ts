import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { findObject } from './find-object';
import { findRecording } from './find-recording';
import { whyNot } from './open-recording';
import type { Waveform } from './types';

/**
 * Keeps the waveform that a browser computed of an attempt's recording, for all who open it later. The first one of an object stays;
 * the object itself is asked for its size, so that there is one row a recording and none that is made up.
 * @throws AppError as `openRecording` does; `conflict` when the object has another size; `forbidden` for an API token, which writes nothing.
 */
export async function createWaveform(viewer: Viewer, callEventUuid: string, { sizeBytes, durationSeconds, peaks }: Waveform): Promise<void> {
  if (viewer.kind === 'api-token') throw new AppError('forbidden', 'A token writes nothing.');
  const recording = await findRecording(viewer, callEventUuid);
  if (recording === null) throw new AppError('not_found', 'There is no attempt with this id.');
  if (recording.state !== 'ready') throw whyNot(recording.state);
  const { key } = recording;
  const object = await findObject(key);
  if (object.state !== 'ready') throw whyNot(object.state);
  if (object.sizeBytes !== sizeBytes) throw new AppError('conflict', 'The recording has another size by now.');
  const row = { sizeBytes, durationSeconds, peaks: Uint8Array.from(peaks), createdAt: new Date() };
  await inTransaction(async (tx) => {
    const kept = await tx.recordingPeaks.findUnique({ where: { key }, select: { sizeBytes: true } });
    if (kept?.sizeBytes === sizeBytes) return;
    await tx.recordingPeaks.upsert({ where: { key }, create: { key, ...row }, update: row });
  }, { isRepeatable: true });
}
