import 'server-only';
import { dialect } from '@/lib/db/dialect/dialect';
import { Prisma } from '@/prisma/sqlite/client/client';
import { allOf, anyOf, patternOf } from './comparison';

/**
 * The ids of the attempts whose transcript or summary holds every one of the words, in any order. The databases fold the case
 * of ASCII only, so each word is looked for as written, in lower case, in capitals and capitalised.
 */
export function searchAttempts(words: string): Prisma.Sql {
  const held = words.split(/\s+/).filter((word) => word !== '').map(holds);
  return Prisma.sql`SELECT t.attempt_id FROM attempt_contents t WHERE ${allOf(held)}`;
}

function holds(word: string): Prisma.Sql {
  const lower = word.toLowerCase();
  const writings = new Set([word, lower, word.toUpperCase(), lower.charAt(0).toUpperCase() + lower.slice(1)]);
  return anyOf([...writings].flatMap((writing) => [
    dialect().likeAnyCase(Prisma.sql`t.summary`, patternOf(writing)),
    dialect().likeAnyCase(Prisma.sql`t.messages`, patternOf(JSON.stringify(writing).slice(1, -1))),
  ]));
}
