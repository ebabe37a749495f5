import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { loadSingleAttempts } from '@/lib/attempts/data/load-single-attempts';
import { recordOutOfScope } from '@/lib/audit/record-out-of-scope';
import { loadNotes } from '@/lib/notes/data';
import { loadScorecard } from '@/lib/reviews/data/load-work';
import type { SingleCall } from '../types';
import { findSeenCall } from './find-seen-call';
import { loadCalls } from './load-calls';

/** A call (call_uuid, any case) with all its attempts, notes and answers, or null when the viewer may see none of that id; on the record when there is one. */
export async function getCall(viewer: Viewer, callUuid: string): Promise<SingleCall | null> {
  const found = await findSeenCall(viewer, callUuid);
  if (!found) return recordOutOfScope(viewer, { kind: 'call', id: callUuid.toLowerCase() });
  const [call] = await loadCalls(viewer, [found.id]);
  if (!call) return null;
  const [attempts, notes, scorecard] = await Promise.all([
    loadSingleAttempts(viewer, { callId: found.id }), loadNotes(viewer, call.callUuid), loadScorecard(call.callUuid),
  ]);
  return { ...call, attempts, notes, scorecard };
}
