import 'server-only';
import type { Statements } from '@/lib/db/statements';
import { mergeRevisions } from '@/lib/hubtalk/merge';
import type { CallFacts, ProjectedAttempt, ValueKind, Variable } from '@/lib/hubtalk/types';
import { groupBy } from '@/lib/grouping/group-by';
import { byColumn } from '@/lib/variables/column-order';
import { Prisma } from '@/prisma/sqlite/client/client';
import { loadRevisions } from './load-revisions';

const KINDS: readonly ValueKind[] = ['string', 'number', 'boolean', 'null', 'json'];

/** The facts that these calls hold, as their earlier attempts left them. */
export async function loadStoredFacts(tx: Statements, callIds: readonly number[]): Promise<Map<number, CallFacts>> {
  if (callIds.length === 0) return new Map();
  const ids = Prisma.join([...callIds]);
  const calls = await tx.query<StoredCall>(Prisma.sql`
    SELECT c.id, c.type, c.phone_number AS "phoneNumber", m.uuid AS "campaignUuid"
    FROM calls c LEFT JOIN campaigns m ON m.id = c.campaign_id WHERE c.id IN (${ids})`);
  const variables = await tx.query<StoredVariable>(Prisma.sql`
    SELECT v.call_id AS "callId", v.text, v.number, v.kind, d.name, d.column_number AS "columnNumber", d.occurrence
    FROM variable_values v JOIN variable_definitions d ON d.id = v.definition_id WHERE v.call_id IN (${ids})`);
  const byCall = groupBy(variables, ({ callId }) => callId);
  return new Map(calls.map(({ id, ...facts }) => {
    const held = (byCall.get(id) ?? []).map(({ callId: _, kind, ...rest }): Variable => ({ ...rest, kind: KINDS.find((known) => known === kind) ?? 'string' }));
    return [id, { ...facts, variables: held.sort(byColumn) }];
  }));
}

type StoredCall = Omit<CallFacts, 'variables'> & { id: number };
type StoredVariable = Omit<Variable, 'kind'> & { callId: number; kind: string };

/** Attempts merged once more from their raw deliveries, by id. */
export async function reloadAttempts(tx: Statements, attemptIds: readonly number[]): Promise<Map<number, ProjectedAttempt>> {
  const revisions = await loadRevisions(tx, attemptIds);
  return new Map([...revisions].flatMap(([id, received]) => (received.length === 0 ? [] : [[id, mergeRevisions(received)]])));
}
