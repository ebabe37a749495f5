import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import { seesMasked } from '@/lib/access/mask';
import type { Viewer } from '@/lib/access/viewer';
import { outcomeOf, sentimentOf } from '@/lib/attempts/known-words';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import { isoInstant } from '@/lib/time/iso-instant';
import type { SameNumber } from '../types';
import { findSeenCall } from './find-seen-call';

export const MOST_SAME_NUMBER = 20;

/**
 * The other calls with the number of a call (call_uuid, any case), inbound and outbound, of all campaigns in scope: the 20 with the latest
 * attempts, latest first. A number links calls and no more (trap 5). None for a call without a number, or one out of sight.
 */
export async function listSameNumber(viewer: Viewer, callUuid: string): Promise<SameNumber> {
  const scope = inCampaignScope(viewer);
  const uuid = callUuid.toLowerCase();
  const call = await findSeenCall(viewer, uuid);
  if (!call || call.phoneDigits === null) return { calls: [], hasMore: false, phoneDigits: null };
  const stored = await reader().call.findMany({
    where: { phoneDigits: call.phoneDigits, uuid: { not: uuid }, ...scope },
    select: {
      uuid: true, type: true, outcome: true, sentiment: true, result: true, attemptCount: true, lastAttemptAt: true,
      campaign: { select: { uuid: true, name: true } },
    },
    orderBy: [{ lastAttemptAt: 'desc' }, { id: 'desc' }],
    take: MOST_SAME_NUMBER + 1,
  });
  return {
    calls: stored.slice(0, MOST_SAME_NUMBER).map((other) => ({
      callUuid: other.uuid,
      type: other.type,
      campaignName: other.campaign && campaignLabel(other.campaign),
      outcome: outcomeOf(other.outcome),
      sentiment: sentimentOf(other.sentiment),
      result: other.result,
      attemptCount: other.attemptCount,
      lastAttemptAt: isoInstant(other.lastAttemptAt),
    })),
    hasMore: stored.length > MOST_SAME_NUMBER,
    phoneDigits: seesMasked(viewer) ? null : call.phoneDigits,
  };
}
