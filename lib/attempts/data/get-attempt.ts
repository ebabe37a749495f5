import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { recordOutOfScope } from '@/lib/audit/record-out-of-scope';
import type { SingleAttempt } from '../types';
import { loadSingleAttempts } from './load-single-attempts';

/** The single form of an attempt (call_event_uuid, any case), or null when the viewer may see none of that id; on the record when there is one. */
export async function getAttempt(viewer: Viewer, callEventUuid: string): Promise<SingleAttempt | null> {
  const id = callEventUuid.toLowerCase();
  const [attempt] = await loadSingleAttempts(viewer, { eventUuid: id, ...inCampaignScope(viewer) });
  return attempt ?? recordOutOfScope(viewer, { kind: 'attempt', id });
}
