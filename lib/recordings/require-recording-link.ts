import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { AppError } from '@/lib/errors/app-error';
import { getRecordingLink } from './data';
import type { RecordingState } from './types';

const WHY_NOT: Record<Exclude<RecordingState, 'ready'>, string> = {
  none: 'HubTalk sent no recording for this attempt.',
  refused: 'HubTalk sent a recording key that is not safe to open.',
  not_configured: 'No place for recordings is set up: set S3_BUCKET or RECORDINGS_DIR.',
  missing: 'The recording is not in the recordings folder.',
};

/**
 * As `getRecordingLink`, for the API.
 * @throws AppError `not_found` that says whether there is no such attempt, no recording, no place to look, or no file.
 */
export async function requireRecordingLink(viewer: Viewer, callEventUuid: string): Promise<string> {
  const link = await getRecordingLink(viewer, callEventUuid);
  if (link === null) throw new AppError('not_found', 'There is no attempt with this id.');
  if (link.state !== 'ready') throw new AppError('not_found', WHY_NOT[link.state], [{ path: 'recording', message: link.state }]);
  return link.url;
}
