import 'server-only';
import { reader } from '@/lib/db/client';
import { dialect } from '@/lib/db/dialect/dialect';
import { parseInstant } from '@/lib/db/instant';
import { readJsonNumbers } from '@/lib/db/json-numbers';
import type { Filter } from '@/lib/filters/schema';
import { attemptSource, attemptWhere, callWhere, type FilterContext } from '@/lib/filters/where';
import { groupAttemptRollups } from '@/lib/metrics/data/group-rollups';
import { fitsAttemptSlots } from '@/lib/rollups/fits-rollups';
import { offsetSpans } from '@/lib/time/offset-spans';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { FacetRows } from '../types';

type RawInstant = Date | string | number | bigint | null;

/** The attempts of the rows of a filter (of calls: all of theirs) by local day, as days since 1970; kept figures where they tell. */
export async function countDays(context: FilterContext, { filter, rows }: { filter: Filter; rows: FacetRows }): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  const add = (day: number, attempts: number) => void counts.set(day, (counts.get(day) ?? 0) + attempts);
  if (fitsAttemptSlots(filter, { from: null, to: null })) {
    for (const { day, attempts } of await groupAttemptRollups(filter, context)) add(day, attempts);
    return counts;
  }
  for (const part of await readDays(context, { filter, rows })) for (const day of part) add(day, 1);
  return counts;
}

/** The day of every attempt; which changes of clocks matter is told by the first and the last of the rows. */
async function readDays(context: FilterContext, { filter, rows }: { filter: Filter; rows: FacetRows }): Promise<Float64Array[]> {
  const { spanned, source, where } = rows === 'calls'
    ? {
        spanned: Prisma.sql`MIN(c.first_attempt_at) AS first, MAX(c.last_attempt_at) AS last FROM calls c`,
        source: Prisma.sql`calls c JOIN attempts a ON a.call_id = c.id`, where: callWhere(filter, context),
      }
    : {
        spanned: Prisma.sql`MIN(a.started_at) AS first, MAX(a.started_at) AS last FROM ${attemptSource(filter)}`,
        source: attemptSource(filter), where: attemptWhere(filter, context),
      };
  const [span] = await reader().$queryRaw<{ first: RawInstant; last: RawInstant }[]>`SELECT ${spanned} WHERE ${where}`;
  const [first, last] = [parseInstant(span?.first ?? null), parseInstant(span?.last ?? null)];
  if (first === null || last === null) return [];
  const day = dialect().dayNumber(Prisma.sql`a.started_at`, offsetSpans({ fromMs: first.getTime(), toMs: last.getTime() }, context.timeZone));
  const [found] = await reader().$queryRaw<{ days: string | null }[]>(Prisma.sql`
    SELECT ${dialect().jsonValues(day)} AS days FROM ${source} WHERE ${where}`);
  return readJsonNumbers(found?.days ?? null);
}
