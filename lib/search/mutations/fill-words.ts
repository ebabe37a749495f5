import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { parseMessages } from '@/lib/attempts/stored-json';
import { statementsOf } from '@/lib/db/statements';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { groupBy } from '@/lib/grouping/group-by';
import { log } from '@/lib/log/log';
import { storeAttemptWords, storeCallWords } from './store-words';

/** Few enough that a webhook that waits for the transaction does not notice. */
const AT_ONCE = 200;

/** A rest after each batch in the background, so that the server's own work comes first. */
const REST_MS = 20;

/** The migration that made the index left these settings: the largest id that is still to be filled in. */
const FROM = { attempts: 'wordsOfAttemptsFrom', calls: 'wordsOfCallsFrom' } as const;
type Part = keyof typeof FROM;

const Id = z.coerce.number().int();

/**
 * Fills the full text index with what was there before it, newest first, until all is in it or `budgetMs` is used up; each batch in
 * a transaction of its own that notes how far it came, so that the next start goes on from there, whoever else fills as well.
 * Returns whether all is in it.
 */
export async function fillWords({ budgetMs = Infinity, restMs = 0 }: { budgetMs?: number; restMs?: number } = {}): Promise<boolean> {
  const endsAt = performance.now() + budgetMs;
  for (const part of ['attempts', 'calls'] as const) {
    while (await inTransaction((tx) => fillBatch(tx, part), { isRepeatable: true })) {
      if (performance.now() > endsAt) return false;
      if (restMs > 0) await sleep(restMs);
    }
  }
  return true;
}

/** What a start does: a small database is searched whole at once; a large one's older calls follow while it serves. */
export async function fillWordsAtStart(): Promise<void> {
  if (await fillWords({ budgetMs: 5_000 })) return;
  log().info('the full text index is being filled with older calls; searches do not find all of them yet');
  fillWords({ restMs: REST_MS }).then(
    () => log().info('the full text index holds every call'),
    (fault: unknown) => log().error({ err: fault }, 'filling the full text index failed; the next start goes on with it'),
  );
}

/** False when nothing was left to do. */
async function fillBatch(tx: Tx, part: Part): Promise<boolean> {
  const key = FROM[part];
  const setting = await tx.setting.findUnique({ where: { key }, select: { value: true } });
  if (setting === null) return false;
  const from = Id.parse(setting.value);
  const ids = part === 'attempts' ? await fillAttempts(tx, from) : await fillCalls(tx, from);
  const last = ids.at(-1);
  if (last === undefined) await tx.setting.delete({ where: { key } });
  else await tx.setting.update({ where: { key }, data: { value: String(last - 1) } });
  return true;
}

async function fillAttempts(tx: Tx, from: number): Promise<number[]> {
  const rows = await tx.attemptContent.findMany({
    where: { attemptId: { lte: from } }, select: { attemptId: true, summary: true, messages: true, saidElsewhere: true }, orderBy: { attemptId: 'desc' }, take: AT_ONCE,
  });
  await storeAttemptWords(statementsOf(tx), rows.map(({ attemptId, summary, messages, saidElsewhere }) => ({
    id: attemptId, isNew: false, summary, messages: [...parseMessages(messages), ...parseMessages(saidElsewhere)],
  })));
  return rows.map(({ attemptId }) => attemptId);
}

async function fillCalls(tx: Tx, from: number): Promise<number[]> {
  const calls = await tx.call.findMany({ where: { id: { lte: from } }, select: { id: true }, orderBy: { id: 'desc' }, take: AT_ONCE });
  const ids = calls.map(({ id }) => id);
  const values = await tx.variableValue.findMany({ where: { callId: { in: ids } }, select: { callId: true, text: true } });
  const texts = groupBy(values, ({ callId }) => callId);
  await storeCallWords(statementsOf(tx), ids.map((callId) => ({ callId, isNew: false, variables: texts.get(callId) ?? [] })));
  return ids;
}
