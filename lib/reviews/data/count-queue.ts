import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { anyOf } from '@/lib/filters/comparison';
import { DONE, IS_REACHED, TAKEN, TAKEN_IN_ORDER } from '@/lib/filters/queue-rules';
import type { Filter } from '@/lib/filters/schema';
import { callWhere } from '@/lib/filters/where';
import { fitsCallRollups } from '@/lib/rollups/fits-rollups';
import { CALL_ROLLUPS } from '@/lib/rollups/sources';
import { getQueueRules, getTimeZone } from '@/lib/settings/data';
import type { QueueRules } from '@/lib/settings/schema';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { QueueWord } from '../types';

type Rule = keyof typeof TAKEN;
type Counts = Record<Rule | 'any', number | bigint>;

/**
 * How many calls of a filter wait for a review, by each rule and by any of them: what `queue=<word>` finds, 0 for a rule that is off. A call waits
 * by several rules, and counts once under `any`. What the rules take is counted in kept figures, or in the index of reached calls where these do
 * not tell it, and what was judged taken off: no call is looked at to see whether it has a review.
 */
export async function countQueue(viewer: Viewer, filter: Filter = {}): Promise<Record<QueueWord, number>> {
  const [timeZone, settings] = await Promise.all([getTimeZone(), getQueueRules()]);
  const where = callWhere(filter, { viewer, timeZone });
  const rules = rulesOf(settings);
  const isKept = fitsCallRollups(filter) && !rules.includes('long') && !rules.includes('random');
  const source = isKept ? Prisma.sql`${CALL_ROLLUPS} c` : Prisma.sql`calls c`;
  const isTaken = anyOf(rules.map((rule) => TAKEN[rule]));
  const [[taken], [judged], [asked]] = await Promise.all([
    reader().$queryRaw<Counts[]>`SELECT ${isKept ? sumsOf(rules, TAKEN, Prisma.sql`c.calls`) : sumsOf(rules, TAKEN_IN_ORDER, Prisma.sql`1`)} FROM ${source} WHERE ${IS_REACHED} AND ${where}`,
    reader().$queryRaw<Counts[]>`
      SELECT ${sumsOf(rules, TAKEN, Prisma.sql`1`)} FROM reviews r CROSS JOIN calls c WHERE c.uuid = r.call_uuid AND ${DONE} AND ${IS_REACHED} AND ${where}`,
    reader().$queryRaw<{ manual: number | bigint; alone: number | bigint }[]>`
      SELECT COUNT(*) AS manual, COUNT(CASE WHEN ${IS_REACHED} AND ${isTaken} THEN NULL ELSE 1 END) AS alone
      FROM reviews r CROSS JOIN calls c WHERE c.uuid = r.call_uuid AND r.status = 'to_review' AND ${where}`,
  ]);
  const waiting = (word: Rule | 'any') => Number(taken?.[word] ?? 0) - Number(judged?.[word] ?? 0);
  return {
    negative: waiting('negative'), unmapped: waiting('unmapped'), long: waiting('long'), random: waiting('random'),
    manual: Number(asked?.manual ?? 0), any: waiting('any') + Number(asked?.alone ?? 0),
  };
}

/** The rules that are on. */
function rulesOf({ queueNegative, queueUnmapped, queueLongSeconds, queueRandomPercent }: QueueRules): Rule[] {
  return [
    ...(queueNegative ? (['negative'] as const) : []), ...(queueUnmapped ? (['unmapped'] as const) : []),
    ...(queueLongSeconds !== null ? (['long'] as const) : []), ...(queueRandomPercent > 0 ? (['random'] as const) : []),
  ];
}

const NAMES: Record<Rule, Prisma.Sql> = {
  negative: Prisma.sql`"negative"`, unmapped: Prisma.sql`"unmapped"`, long: Prisma.sql`"long"`, random: Prisma.sql`"random"`,
};

/** A row stands for `calls` calls. */
function sumsOf(rules: readonly Rule[], taken: typeof TAKEN, calls: Prisma.Sql): Prisma.Sql {
  const sum = (condition: Prisma.Sql) => Prisma.sql`SUM(CASE WHEN ${condition} THEN ${calls} ELSE 0 END)`;
  return Prisma.join([...rules.map((rule) => Prisma.sql`${sum(taken[rule])} AS ${NAMES[rule]}`), Prisma.sql`${sum(anyOf(rules.map((rule) => taken[rule])))} AS "any"`]);
}
