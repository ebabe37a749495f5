import 'server-only';
import { foldText } from '@/lib/format/fold-text';
import { NO_TAG } from '@/lib/tags/types';
import { Prisma } from '@/prisma/sqlite/client/client';
import { anyOf, isIn, numberMatches } from './comparison';
import { isQueued } from './queue-rules';
import type { Filter } from './schema';
import type { NumberTest } from './value-test';

/** What people say of a call. They know it by its uuid (prisma/models/review.prisma), so each is a question about `c.uuid`. */
export const REVIEW_FIELDS = ['tag', 'review', 'score', 'verdict', 'agreesSentiment', 'agreesResult', 'reviewer', 'notes', 'queue'] as const;

/** What a filter says of people's work on `calls c`. */
export function reviewConditions(filter: Filter): Prisma.Sql[] {
  return [
    ...given(filter.tag, tagged),
    ...given(filter.review, (words) => oneOf(words, { some: isIn(Prisma.sql`r.status`, words), present: Prisma.sql`1 = 1` })),
    ...given(filter.score, (tests) => anyOf(tests.map(scoreMatches))),
    ...given(filter.verdict, (words) => oneOf(words, flag(Prisma.sql`r.is_failed`, { yes: words.includes('failed'), no: words.includes('passed') }))),
    ...agreeing(Prisma.sql`r.sentiment_agreed`, filter.agreesSentiment),
    ...agreeing(Prisma.sql`r.result_agreed`, filter.agreesResult),
    ...given(filter.reviewer, (names) => oneOf(names, {
      some: isIn(Prisma.sql`r.reviewer_folded`, names.filter((name) => name !== 'none').map(foldText)), present: Prisma.sql`r.reviewer_folded IS NOT NULL`,
    })),
    ...given(filter.notes, (tests) => anyOf(tests.map(notesMatch))),
    ...given(filter.queue, isQueued),
  ];
}

function given<V>(list: readonly V[] | undefined, condition: (all: readonly V[]) => Prisma.Sql): Prisma.Sql[] {
  return list && list.length > 0 ? [condition(list)] : [];
}

function agreeing(column: Prisma.Sql, list: Filter['agreesResult']): Prisma.Sql[] {
  return given(list, (words) => oneOf(words, flag(column, { yes: words.includes('yes'), no: words.includes('no') })));
}

/** A column that is true, false or unknown. */
function flag(column: Prisma.Sql, { yes, no }: { yes: boolean; no: boolean }): { some: Prisma.Sql; present: Prisma.Sql } {
  return { some: anyOf([...(yes ? [column] : []), ...(no ? [Prisma.sql`NOT ${column}`] : [])]), present: Prisma.sql`${column} IS NOT NULL` };
}

const reviewed = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`c.uuid IN (SELECT r.call_uuid FROM reviews r WHERE ${condition})`;
const notReviewed = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`c.uuid NOT IN (SELECT r.call_uuid FROM reviews r WHERE ${condition})`;

/** Calls whose review says `some`; for `none` also those whose review says nothing, or that have none. */
function oneOf(words: readonly string[], { some, present }: { some: Prisma.Sql; present: Prisma.Sql }): Prisma.Sql {
  const isNamed = words.some((word) => word !== 'none');
  return anyOf([...(isNamed ? [reviewed(some)] : []), ...(words.includes('none') ? [notReviewed(present)] : [])]);
}

function tagged(names: readonly string[]): Prisma.Sql {
  const folded = names.filter((name) => name !== NO_TAG).map(foldText);
  return anyOf([
    ...(folded.length > 0
      ? [Prisma.sql`c.uuid IN (SELECT t.call_uuid FROM call_tags t WHERE t.tag_id IN (SELECT id FROM tags WHERE ${isIn(Prisma.sql`folded`, folded)}))`]
      : []),
    ...(names.includes(NO_TAG) ? [Prisma.sql`c.uuid NOT IN (SELECT t.call_uuid FROM call_tags t)`] : []),
  ]);
}

/** As of any number: `ne` and `empty` hold where there is none. */
function scoreMatches(test: NumberTest): Prisma.Sql {
  const column = Prisma.sql`r.score_percent`;
  if (test.op === 'empty') return notReviewed(Prisma.sql`${column} IS NOT NULL`);
  return test.op === 'ne' ? notReviewed(numberMatches(column, { ...test, op: 'eq' })) : reviewed(numberMatches(column, test));
}

/** How many notes a call has: a number, also where it is 0. */
function notesMatch(test: NumberTest): Prisma.Sql {
  const calls = (condition: Prisma.Sql) => Prisma.sql`SELECT n.call_uuid FROM notes n GROUP BY n.call_uuid HAVING ${condition}`;
  const fits = numberMatches(Prisma.sql`COUNT(*)`, test);
  return holdsForZero(test) ? Prisma.sql`c.uuid NOT IN (${calls(Prisma.sql`NOT (${fits})`)})` : Prisma.sql`c.uuid IN (${calls(fits)})`;
}

function holdsForZero(test: NumberTest): boolean {
  switch (test.op) {
    case 'empty': return false;
    case 'present': return true;
    case 'eq': return test.operand === 0;
    case 'ne': return test.operand !== 0;
    case 'gt': return test.operand < 0;
    case 'gte': return test.operand <= 0;
    case 'lt': return test.operand > 0;
    case 'lte': return test.operand >= 0;
    case 'in': return test.operands.includes(0);
    case 'between': return test.low <= 0 && test.high >= 0;
  }
}
