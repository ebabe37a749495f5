import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleAttempt } from '../types';
import { loadSingleAttempts } from './load-single-attempts';

/** The single form of an attempt (call_event_uuid, any case), or null when the viewer may see none of that id. */
export async function getAttempt(viewer: Viewer, callEventUuid: string): Promise<SingleAttempt | null> {
  const [attempt] = await loadSingleAttempts(viewer, { eventUuid: callEventUuid.toLowerCase(), ...inCampaignScope(viewer) });
  return attempt ?? null;
}
