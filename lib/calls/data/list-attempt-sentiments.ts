import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { sentimentOf } from '@/lib/attempts/known-words';
import { reader } from '@/lib/db/client';
import { SENTIMENTS } from '@/lib/hubtalk/types';

/** As many calls have at most so many attempts here; a bar of more would look the same. */
const MOST_ATTEMPTS = 5_000;

/** How many attempts of each call (call_uuid) are positive, neutral, negative, none, in this order; calls out of sight are left out. */
export async function listAttemptSentiments(viewer: Viewer, callUuids: readonly string[]): Promise<Map<string, number[]>> {
  const attempts = await reader().attempt.findMany({
    where: { call: { uuid: { in: [...callUuids] }, ...inCampaignScope(viewer) } },
    select: { sentiment: true, call: { select: { uuid: true } } },
    orderBy: { id: 'asc' },
    take: MOST_ATTEMPTS,
  });
  const counts = new Map<string, number[]>();
  for (const { sentiment, call } of attempts) {
    const bar = counts.get(call.uuid) ?? SENTIMENTS.map(() => 0);
    const at = SENTIMENTS.indexOf(sentimentOf(sentiment));
    bar[at] = (bar[at] ?? 0) + 1;
    counts.set(call.uuid, bar);
  }
  return counts;
}
