import 'server-only';
import { outcomeOf, sentimentOf } from '@/lib/attempts/known-words';
import type { Statements } from '@/lib/db/statements';
import { groupBy } from '@/lib/grouping/group-by';
import type { AttemptOfCall } from '@/lib/hubtalk/types';
import { Prisma } from '@/prisma/sqlite/client/client';

export type RowOfCall = AttemptOfCall & { id: number; callId: number; agentId: number | null; campaignId: number | null };

type StoredRow = Omit<RowOfCall, 'outcome' | 'sentiment'> & { outcome: string; sentiment: string };

/** All attempts of these calls, by call id; a call without attempts is absent. */
export async function listCallAttempts(tx: Statements, callIds: readonly number[]): Promise<Map<number, RowOfCall[]>> {
  if (callIds.length === 0) return new Map();
  const rows = await tx.query<StoredRow>(Prisma.sql`
    SELECT id, call_id AS "callId", event_uuid AS "callEventUuid", agent_id AS "agentId", campaign_id AS "campaignId", number, outcome,
      call_status AS "callStatus", started_at AS "startedAt", duration_seconds AS "durationSeconds",
      bill_duration_seconds AS "billDurationSeconds", initial_language AS "initialLanguage", final_language AS "finalLanguage",
      voice_gender AS "voiceGender", result, sentiment, received_at AS "receivedAt"
    FROM attempts WHERE call_id IN (${Prisma.join([...callIds])}) ORDER BY id`);
  const attempts = rows.map((row): RowOfCall => ({ ...row, outcome: outcomeOf(row.outcome), sentiment: sentimentOf(row.sentiment) }));
  return groupBy(attempts, ({ callId }) => callId);
}
