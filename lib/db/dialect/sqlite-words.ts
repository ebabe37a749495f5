import type { SearchTerm } from '@/lib/search/parse-query';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { WordIndex } from './word-index';

/** FTS5, whose rowids are those of attempts and calls. Its language takes words of letters and digits in quotes as they are. */
export const sqliteWords: WordIndex = {
  attemptsSaying: (terms) => Prisma.sql`SELECT rowid FROM attempt_words WHERE attempt_words MATCH ${terms.map(termOf).join(' AND ')}`,
  callsNaming: (beginnings) => Prisma.sql`SELECT rowid FROM call_words WHERE call_words MATCH ${beginnings.map((word) => `"${word}" *`).join(' AND ')}`,
  insertAttempts: (attempts) => ({
    into: Prisma.sql`INSERT INTO attempt_words (rowid, summary, bot, customer, other)`,
    rows: attempts.map(({ id, words: { summary, bot, customer, other } }) =>
      Prisma.sql`(${id}, ${textOf(summary)}, ${textOf(bot)}, ${textOf(customer)}, ${textOf(other)})`),
  }),
  deleteAttempts: (ids) => Prisma.sql`DELETE FROM attempt_words WHERE rowid IN (${Prisma.join([...ids])})`,
  insertCalls: (calls) => ({
    into: Prisma.sql`INSERT INTO call_words (rowid, words)`,
    rows: calls.map(({ id, words }) => Prisma.sql`(${id}, ${words.join(' ')})`),
  }),
  deleteCalls: (ids) => Prisma.sql`DELETE FROM call_words WHERE rowid IN (${Prisma.join([...ids])})`,
};

/** Stands between two texts, so that no phrase goes from one into the next; no word of ours, since those have letters or digits only. */
const BREAK = '\u{e000}';

function textOf(texts: readonly string[][]): string {
  return texts.map((words) => words.join(' ')).join(` ${BREAK} `);
}

function termOf({ speaker, words, isPrefix }: SearchTerm): string {
  const phrase = `"${words.join(' ')}"${isPrefix ? ' *' : ''}`;
  return speaker === null ? phrase : `${speaker} : ${phrase}`;
}
