import type { IndexedWords } from '@/lib/search/index-words';
import type { SearchTerm } from '@/lib/search/parse-query';
import type { Prisma } from '@/prisma/sqlite/client/client';

/** One row for each of many: `INSERT … VALUES rows …`. */
export type IndexInsert = { into: Prisma.Sql; rows: Prisma.Sql[] };

/**
 * The full text index (docs/decisions/024-full-text.md): words are split and folded by lib/search/words.ts before they get here, so that both
 * databases hold the same ones and read a query alike. `attempt_words` has what was said in an attempt, `call_words` the values
 * of a call's variables.
 */
export type WordIndex = {
  /** a whole statement: ids of the attempts in which every term is said */
  attemptsSaying: (terms: readonly SearchTerm[]) => Prisma.Sql;
  /** a whole statement: ids of the calls in whose variables each of these begins a word */
  callsNaming: (beginnings: readonly string[]) => Prisma.Sql;
  insertAttempts: (attempts: readonly { id: number; words: IndexedWords }[]) => IndexInsert;
  deleteAttempts: (ids: readonly number[]) => Prisma.Sql;
  insertCalls: (calls: readonly { id: number; words: readonly string[] }[]) => IndexInsert;
  deleteCalls: (ids: readonly number[]) => Prisma.Sql;
};
