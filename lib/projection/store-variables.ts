import 'server-only';
import { chunksOf, type Statements } from '@/lib/db/statements';
import { foldText } from '@/lib/format/fold-text';
import { boundedKey } from '@/lib/hubtalk/bounded-key';
import type { Variable } from '@/lib/hubtalk/types';
import { Prisma } from '@/prisma/sqlite/client/client';
import { known } from './known';

export type VariablesOfCall = {
  callId: number;
  campaignUuid: string | null;
  campaignId: number | null;
  variables: readonly Variable[];
  /** a call that this transaction has made holds nothing that could be taken away */
  isNew: boolean;
};

type Definition = { key: string; campaignId: number | null; name: string; columnNumber: number | null; occurrence: number };
type StoredValue = { callId: number; definitionId: number; variable: Variable };

/** Leaves each call with exactly these variables: values are written over, others of the call are taken away. */
export async function storeVariables(tx: Statements, calls: readonly VariablesOfCall[]): Promise<void> {
  const entries = calls.flatMap(({ callId, campaignUuid, campaignId, variables }) =>
    variables.map((variable) => ({ callId, variable, definition: definitionOf(variable, { campaignUuid, campaignId }) })));
  const definitions = await storeDefinitions(tx, entries.map(({ definition }) => definition));
  const wanted = entries.map(({ callId, variable, definition }) => ({ callId, variable, definitionId: known(definitions, definition.key) }));
  await takeAwayOthers(tx, calls.flatMap(({ callId, isNew }) => (isNew ? [] : [callId])), wanted);
  if (wanted.length > 0) await upsertValues(tx, wanted);
}

/** Trap 26: the key is the name and the column number; what one payload repeats is told apart by its occurrence. */
function definitionOf(
  { name, columnNumber, occurrence }: Variable,
  { campaignUuid, campaignId }: Pick<VariablesOfCall, 'campaignUuid' | 'campaignId'>,
): Definition {
  return { key: boundedKey(JSON.stringify([campaignUuid, columnNumber, occurrence, name])), campaignId, name, columnNumber, occurrence };
}

async function storeDefinitions(tx: Statements, definitions: readonly Definition[]): Promise<Map<string, number>> {
  const wanted = new Map(definitions.map((definition) => [definition.key, definition]));
  const ids = new Map<string, number>();
  for (const keys of chunksOf([...wanted.keys()], 1)) {
    const found = await tx.query<{ id: number; key: string }>(Prisma.sql`
      SELECT id, key FROM variable_definitions WHERE key IN (${Prisma.join(keys)})`);
    for (const { id, key } of found) ids.set(key, id);
  }
  const missing = [...wanted.values()].filter(({ key }) => !ids.has(key));
  if (missing.length === 0) return ids;
  const made = await tx.insertReturning<{ id: number; key: string }>({
    into: Prisma.sql`INSERT INTO variable_definitions (key, campaign_id, name, column_number, occurrence)`,
    rows: missing.map((d) => Prisma.sql`(${d.key}, ${d.campaignId}, ${d.name}, ${d.columnNumber}, ${d.occurrence})`),
    after: Prisma.sql`RETURNING id, key`,
  });
  for (const { id, key } of made) ids.set(key, id);
  return ids;
}

async function takeAwayOthers(tx: Statements, callIds: readonly number[], wanted: readonly StoredValue[]): Promise<void> {
  if (callIds.length === 0) return;
  const kept = new Set(wanted.map(({ callId, definitionId }) => `${callId} ${definitionId}`));
  const held = await tx.query<{ callId: number; definitionId: number }>(Prisma.sql`
    SELECT call_id AS "callId", definition_id AS "definitionId" FROM variable_values WHERE call_id IN (${Prisma.join([...callIds])})`);
  for (const { callId, definitionId } of held) {
    if (kept.has(`${callId} ${definitionId}`)) continue;
    await tx.execute(Prisma.sql`DELETE FROM variable_values WHERE call_id = ${callId} AND definition_id = ${definitionId}`);
  }
}

async function upsertValues(tx: Statements, values: readonly StoredValue[]): Promise<void> {
  const rows = values.map(({ callId, definitionId, variable: { text, number, kind } }) =>
    Prisma.sql`(${callId}, ${definitionId}, ${text}, ${text === null ? null : foldText(text)}, ${number}, ${kind})`);
  await tx.insert({
    into: Prisma.sql`INSERT INTO variable_values (call_id, definition_id, text, folded, number, kind)`,
    rows,
    after: Prisma.sql`ON CONFLICT (call_id, definition_id) DO UPDATE
      SET text = excluded.text, folded = excluded.folded, number = excluded.number, kind = excluded.kind`,
  });
}
