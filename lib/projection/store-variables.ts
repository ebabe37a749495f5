import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { foldText } from '@/lib/format/fold-text';
import { boundedKey } from '@/lib/hubtalk/bounded-key';
import type { Variable } from '@/lib/hubtalk/types';
import { Prisma } from '@/prisma/sqlite/client/client';
import { chunksOf } from './chunks';
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
export async function storeVariables(tx: Tx, calls: readonly VariablesOfCall[]): Promise<void> {
  const entries = calls.flatMap(({ callId, campaignUuid, campaignId, variables }) =>
    variables.map((variable) => ({ callId, variable, definition: definitionOf(variable, { campaignUuid, campaignId }) })));
  const definitions = await storeDefinitions(tx, entries.map(({ definition }) => definition));
  const wanted = entries.map(({ callId, variable, definition }) => ({ callId, variable, definitionId: known(definitions, definition.key) }));
  await takeAwayOthers(tx, calls.flatMap(({ callId, isNew }) => (isNew ? [] : [callId])), wanted);
  for (const chunk of chunksOf(wanted, 6)) await upsertValues(tx, chunk);
}

/** Trap 26: the key is the name and the column number; what one payload repeats is told apart by its occurrence. */
function definitionOf(
  { name, columnNumber, occurrence }: Variable,
  { campaignUuid, campaignId }: Pick<VariablesOfCall, 'campaignUuid' | 'campaignId'>,
): Definition {
  return { key: boundedKey(JSON.stringify([campaignUuid, columnNumber, occurrence, name])), campaignId, name, columnNumber, occurrence };
}

async function storeDefinitions(tx: Tx, definitions: readonly Definition[]): Promise<Map<string, number>> {
  const wanted = new Map(definitions.map((definition) => [definition.key, definition]));
  const ids = new Map<string, number>();
  for (const keys of chunksOf([...wanted.keys()], 1)) {
    const found = await tx.variableDefinition.findMany({ where: { key: { in: keys } }, select: { id: true, key: true } });
    for (const { id, key } of found) ids.set(key, id);
  }
  const missing = [...wanted.values()].filter(({ key }) => !ids.has(key));
  for (const chunk of chunksOf(missing, 5)) {
    const made = await tx.variableDefinition.createManyAndReturn({ data: chunk, select: { id: true, key: true } });
    for (const { id, key } of made) ids.set(key, id);
  }
  return ids;
}

async function takeAwayOthers(tx: Tx, callIds: readonly number[], wanted: readonly StoredValue[]): Promise<void> {
  if (callIds.length === 0) return;
  const kept = new Set(wanted.map(({ callId, definitionId }) => `${callId} ${definitionId}`));
  const held = await tx.variableValue.findMany({ where: { callId: { in: [...callIds] } }, select: { callId: true, definitionId: true } });
  for (const { callId, definitionId } of held) {
    if (!kept.has(`${callId} ${definitionId}`)) await tx.variableValue.delete({ where: { callId_definitionId: { callId, definitionId } } });
  }
}

async function upsertValues(tx: Tx, values: readonly StoredValue[]): Promise<void> {
  const rows = values.map(({ callId, definitionId, variable: { text, number, kind } }) =>
    Prisma.sql`(${callId}, ${definitionId}, ${text}, ${text === null ? null : foldText(text)}, ${number}, ${kind})`);
  await tx.$executeRaw`
    INSERT INTO variable_values (call_id, definition_id, text, folded, number, kind) VALUES ${Prisma.join(rows)}
    ON CONFLICT (call_id, definition_id) DO UPDATE
    SET text = excluded.text, folded = excluded.folded, number = excluded.number, kind = excluded.kind`;
}
