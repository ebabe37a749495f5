import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { recordAudit } from '@/lib/audit/mutations';
import { recordOutOfScope } from '@/lib/audit/record-out-of-scope';
import { env } from '@/lib/env/env';
import { AppError, type AppErrorCode } from '@/lib/errors/app-error';
import { findObject } from './find-object';
import { findRecording } from './find-recording';
import { recordingContentType } from './recording-key';
import type { RecordingQuery } from './schema';
import { signLink } from './sign-link';
import type { RecordingLink, RecordingReason } from './types';

const WHY_NOT: Record<RecordingReason, [AppErrorCode, string]> = {
  none: ['not_found', 'HubTalk sent no recording for this attempt.'],
  refused: ['not_found', 'HubTalk sent a recording key that is not safe to open.'],
  not_configured: ['not_found', 'No place for recordings is set up: set S3_BUCKET or RECORDINGS_DIR.'],
  not_allowed: ['forbidden', 'Your role does not listen to recordings.'],
  missing: ['not_found', 'The recording is not in its bucket or folder.'],
  denied: ['unavailable', 'The storage of recordings refuses our credentials, or has no such recording and does not say so.'],
  unreachable: ['unavailable', 'The storage of recordings does not answer.'],
};

/**
 * A link that opens the recording for anybody, made for a viewer who may hear it: role and scope, then the object, then the audit,
 * then the link (RELIABILITY.md). Without the record there is no link.
 * @throws AppError `not_found`, `forbidden` or `unavailable` with the reason in `errors`; `unavailable` when the audit cannot be written.
 */
export async function openRecording(viewer: Viewer, callEventUuid: string, query: RecordingQuery): Promise<RecordingLink> {
  const recording = await requireRecording(viewer, callEventUuid);
  const object = await findObject(recording.key);
  if (object.state !== 'ready') throw whyNot(object.state);
  return { ...(await grantLink(viewer, recording, query)), sizeBytes: object.sizeBytes, contentType: recordingContentType(recording.key) };
}

/**
 * The same as an address to redirect to. A bucket is not asked before: signing needs no request, a link to an object that is missing
 * says so itself, and credentials that may not HEAD may well GET.
 * @throws AppError as `openRecording`, but for what only a bucket knows.
 */
export async function redirectToRecording(viewer: Viewer, callEventUuid: string, query: RecordingQuery): Promise<string> {
  const recording = await requireRecording(viewer, callEventUuid);
  const object = env().s3Bucket ? null : await findObject(recording.key);
  if (object !== null && object.state !== 'ready') throw whyNot(object.state);
  return (await grantLink(viewer, recording, query)).url;
}

type Playable = { key: string; attemptUuid: string };

async function requireRecording(viewer: Viewer, callEventUuid: string): Promise<Playable> {
  const recording = await findRecording(viewer, callEventUuid);
  if (recording === null) await recordOutOfScope(viewer, { kind: 'attempt', id: callEventUuid.toLowerCase() });
  if (recording === null) throw new AppError('not_found', 'There is no attempt with this id.');
  if (recording.state !== 'ready') throw whyNot(recording.state);
  return recording;
}

async function grantLink(viewer: Viewer, { key, attemptUuid }: Playable, { download, renewal }: RecordingQuery) {
  const action = download ? 'recording.download' : 'recording.play';
  await recordAudit(viewer, { action, subject: { kind: 'attempt', id: attemptUuid }, detail: renewal ? { isRenewal: true } : {} });
  return signLink(key, download);
}

export function whyNot(reason: RecordingReason): AppError {
  const [code, message] = WHY_NOT[reason];
  return new AppError(code, message, [{ path: 'recording', message: reason }]);
}
