import 'server-only';
import { dialect } from '@/lib/db/dialect/dialect';
import { chunksOf, type Statements } from '@/lib/db/statements';
import type { Message } from '@/lib/hubtalk/types';
import { boundedWords, indexWords } from '../index-words';
import { textsOf } from '../texts';

/** What is searched of an attempt. `isNew`: the index holds nothing of it that would have to go first. */
export type AttemptTexts = { id: number; isNew: boolean; summary: string | null; messages: readonly Message[] };

/** Writes the words of attempts into the full text index, over what it held of them. */
export async function storeAttemptWords(tx: Statements, attempts: readonly AttemptTexts[]): Promise<void> {
  const index = dialect().words;
  const held = attempts.filter(({ isNew }) => !isNew).map(({ id }) => id);
  for (const ids of chunksOf(held, 1)) await tx.execute(index.deleteAttempts(ids));
  await tx.insert(index.insertAttempts(attempts.flatMap(({ id, ...texts }) => {
    const words = indexWords(textsOf(texts));
    return words === null ? [] : [{ id, words }];
  })));
}

/** What is searched of a call: the values of its variables. */
export type CallTexts = { callId: number; isNew: boolean; variables: readonly { text: string | null }[] };

/** Writes the words of calls' variables into the full text index, over what it held of them. */
export async function storeCallWords(tx: Statements, calls: readonly CallTexts[]): Promise<void> {
  const index = dialect().words;
  const held = calls.filter(({ isNew }) => !isNew).map(({ callId }) => callId);
  for (const ids of chunksOf(held, 1)) await tx.execute(index.deleteCalls(ids));
  await tx.insert(index.insertCalls(calls.flatMap(({ callId, variables }) => {
    const words = boundedWords(variables.map(({ text }) => text ?? ''));
    return words.length === 0 ? [] : [{ id: callId, words }];
  })));
}
