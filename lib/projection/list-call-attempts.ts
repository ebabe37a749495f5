import 'server-only';
import { outcomeOf, sentimentOf } from '@/lib/attempts/known-words';
import type { Tx } from '@/lib/db/transaction';
import { groupBy } from '@/lib/grouping/group-by';
import type { AttemptOfCall } from '@/lib/hubtalk/types';

export type RowOfCall = AttemptOfCall & { id: number; callId: number; agentId: number | null; campaignId: number | null };

/** All attempts of these calls, by call id; a call without attempts is absent. */
export async function listCallAttempts(tx: Tx, callIds: readonly number[]): Promise<Map<number, RowOfCall[]>> {
  const rows = await tx.attempt.findMany({
    where: { callId: { in: [...callIds] } },
    select: {
      id: true, callId: true, eventUuid: true, agentId: true, campaignId: true, number: true, outcome: true, callStatus: true,
      startedAt: true, durationSeconds: true, billDurationSeconds: true, initialLanguage: true, finalLanguage: true,
      voiceGender: true, result: true, sentiment: true, receivedAt: true,
    },
    orderBy: { id: 'asc' },
  });
  const attempts = rows.map(({ eventUuid, outcome, sentiment, ...rest }) => ({
    ...rest, callEventUuid: eventUuid, outcome: outcomeOf(outcome), sentiment: sentimentOf(sentiment),
  }));
  return groupBy(attempts, ({ callId }) => callId);
}
