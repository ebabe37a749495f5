import 'server-only';
import { dialect } from '@/lib/db/dialect/dialect';
import { parseSearch } from '@/lib/search/parse-query';
import { Prisma } from '@/prisma/sqlite/client/client';

/** A statement of the ids of the attempts that say what a search text asks for (lib/search/parse-query.ts). */
export function searchAttempts(text: string): Prisma.Sql {
  const terms = parseSearch(text);
  return terms.length === 0 ? Prisma.sql`SELECT t.id FROM attempts t WHERE 1 = 0` : dialect().words.attemptsSaying(terms);
}
