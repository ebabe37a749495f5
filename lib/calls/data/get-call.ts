import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { loadSingleAttempts } from '@/lib/attempts/data/load-single-attempts';
import { reader } from '@/lib/db/client';
import { loadNotes } from '@/lib/notes/data';
import { loadScorecard } from '@/lib/reviews/data/load-work';
import type { SingleCall } from '../types';
import { loadCalls } from './load-calls';

/** A call (call_uuid, any case) with all its attempts, notes and answers, or null when the viewer may see none of that id. */
export async function getCall(viewer: Viewer, callUuid: string): Promise<SingleCall | null> {
  const found = await reader().call.findFirst({
    where: { uuid: callUuid.toLowerCase(), ...inCampaignScope(viewer) },
    select: { id: true },
  });
  if (!found) return null;
  const [call] = await loadCalls(viewer, [found.id]);
  if (!call) return null;
  const [attempts, notes, scorecard] = await Promise.all([
    loadSingleAttempts(viewer, { callId: found.id }), loadNotes(viewer, call.callUuid), loadScorecard(call.callUuid),
  ]);
  return { ...call, attempts, notes, scorecard };
}
