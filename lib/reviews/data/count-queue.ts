import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { DONE, IS_REACHED, TAKEN } from '@/lib/filters/queue-rules';
import type { Filter } from '@/lib/filters/schema';
import { callWhere } from '@/lib/filters/where';
import { getTimeZone } from '@/lib/settings/data';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { QueueWord } from '../types';

type Raw = Record<'negative' | 'unmapped' | 'long' | 'random' | 'any', number | bigint>;

const TAKEN_BY = Prisma.sql`COUNT(CASE WHEN ${TAKEN.negative} THEN 1 END) AS negative, COUNT(CASE WHEN ${TAKEN.unmapped} THEN 1 END) AS unmapped,
  COUNT(CASE WHEN ${TAKEN.long} THEN 1 END) AS long, COUNT(CASE WHEN ${TAKEN.random} THEN 1 END) AS random,
  COUNT(CASE WHEN ${TAKEN.any} THEN 1 END) AS "any"`;

/**
 * How many calls of a filter wait for a review, by each rule and by any of them: what `queue=<word>` finds, 0 for a rule that is off. A call waits
 * by several rules, and counts once under `any`. Reached calls are counted in their index, and those that were judged taken off: no call is
 * looked at to see whether it has a review.
 */
export async function countQueue(viewer: Viewer, filter: Filter = {}): Promise<Record<QueueWord, number>> {
  const where = callWhere(filter, { viewer, timeZone: await getTimeZone() });
  const [[taken], [judged], [asked]] = await Promise.all([
    reader().$queryRaw<Raw[]>`SELECT ${TAKEN_BY} FROM calls c WHERE ${IS_REACHED} AND ${where}`,
    reader().$queryRaw<Raw[]>`
      SELECT ${TAKEN_BY} FROM reviews r CROSS JOIN calls c WHERE c.uuid = r.call_uuid AND ${DONE} AND ${IS_REACHED} AND ${where}`,
    reader().$queryRaw<{ manual: number | bigint; alone: number | bigint }[]>`
      SELECT COUNT(*) AS manual, COUNT(CASE WHEN ${IS_REACHED} AND ${TAKEN.any} THEN NULL ELSE 1 END) AS alone
      FROM reviews r CROSS JOIN calls c WHERE c.uuid = r.call_uuid AND r.status = 'to_review' AND ${where}`,
  ]);
  const waiting = (word: keyof Raw) => Number(taken?.[word] ?? 0) - Number(judged?.[word] ?? 0);
  return {
    negative: waiting('negative'), unmapped: waiting('unmapped'), long: waiting('long'), random: waiting('random'),
    manual: Number(asked?.manual ?? 0), any: waiting('any') + Number(asked?.alone ?? 0),
  };
}
