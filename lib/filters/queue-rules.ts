import 'server-only';
import type { QueueRule, QueueWord } from '@/lib/reviews/types';
import { Prisma } from '@/prisma/sqlite/client/client';
import { anyOf } from './comparison';

/**
 * Why a call `c` waits for a review, each rule as a condition. The settings are read where they are kept, once a statement, so that no
 * reader can forget them; lib/settings/schema.ts says how each is written. Words of the payload stand as they are, not as parameters:
 * so the index of reached calls is known to hold them.
 */
export const IS_REACHED = Prisma.sql`c.outcome = 'ANSWERED'`;

const IS_UNMAPPED_ON = Prisma.sql`COALESCE((SELECT value FROM settings WHERE key = 'queueUnmapped'), 'true') = 'true'`;

/** Reached calls that a rule takes, reviewed or not; also of kept figures, which have the same columns but the id. */
export const TAKEN: Record<Exclude<QueueRule, 'manual'>, Prisma.Sql> = {
  negative: Prisma.sql`(c.sentiment = 'negative' AND COALESCE((SELECT value FROM settings WHERE key = 'queueNegative'), 'true') = 'true')`,
  // as the built-in view has it (lib/views/built-in.ts)
  unmapped: Prisma.sql`((c.result IS NULL OR c.result IN ('', 'NONE', 'CALL_ANSWERED')) AND ${IS_UNMAPPED_ON})`,
  long: Prisma.sql`c.duration_seconds >= (SELECT CAST(NULLIF(value, 'null') AS INTEGER) FROM settings WHERE key = 'queueLongSeconds')`,
  random: Prisma.sql`(CAST(c.id AS BIGINT) * 48271 % 2147483647) * (CAST(c.id AS BIGINT) * 48271 % 2147483647) % 2147483647 % 10000
    < 100 * (SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'queueRandomPercent')`,
};

/**
 * The same of `calls c` where many are gone through: the index of reached calls has no results, which may be longer than an entry of PostgreSQL,
 * so that those without one are taken from an index of their own, whose condition this repeats letter by letter.
 */
export const TAKEN_IN_ORDER: typeof TAKEN = {
  ...TAKEN,
  unmapped: Prisma.sql`(c.id IN (SELECT u.id FROM calls u WHERE (u.outcome = 'ANSWERED')
    AND ((u.result IS NULL) OR (u.result = '') OR (u.result = 'NONE') OR (u.result = 'CALL_ANSWERED'))) AND ${IS_UNMAPPED_ON})`,
};

/** Somebody has judged it: reviewed, or disputed since. */
export const DONE = Prisma.sql`r.status IN ('reviewed', 'disputed')`;

const BY_HAND = Prisma.sql`c.uuid IN (SELECT r.call_uuid FROM reviews r WHERE r.status = 'to_review')`;

/** The calls that wait by one of the words. */
export function isQueued(words: readonly QueueWord[]): Prisma.Sql {
  const all = words.includes('any');
  const rules = (['negative', 'unmapped', 'long', 'random'] as const).filter((rule) => all || words.includes(rule)).map((rule) => TAKEN_IN_ORDER[rule]);
  const waiting = Prisma.sql`c.uuid NOT IN (SELECT r.call_uuid FROM reviews r WHERE ${DONE})`;
  return anyOf([
    ...(all || words.includes('manual') ? [BY_HAND] : []),
    ...(rules.length > 0 ? [Prisma.sql`(${IS_REACHED} AND ${anyOf(rules)} AND ${waiting})`] : []),
  ]);
}
