import { Prisma } from '@/prisma/sqlite/client/client';
import { offsetSpans } from '@/lib/time/offset-spans';

const DAY_MS = 86_400_000;

/**
 * SQL for the local day of an instant, as a number of days since 1970: grouping by it costs one row a day, whatever the zone.
 * `epochMs` is the instant in SQL as epoch milliseconds; `fromMs` and `toMs` hold every instant that it meets.
 */
export function dayNumber(epochMs: Prisma.Sql, span: { fromMs: number; toMs: number }, timeZone: string): Prisma.Sql {
  const [first, ...later] = offsetSpans(span, timeZone);
  const shifted = later.reduce(
    (earlier, { fromMs, offsetMs }) =>
      Prisma.sql`CASE WHEN ${epochMs} >= ${BigInt(fromMs)} THEN ${epochMs} + ${BigInt(offsetMs)} ELSE ${earlier} END`,
    Prisma.sql`${epochMs} + ${BigInt(first?.offsetMs ?? 0)}`,
  );
  return Prisma.sql`(${shifted}) / 86400000`;
}

/** The day `YYYY-MM-DD` of such a number. */
export function dayOfNumber(days: number | bigint): string {
  return new Date(Number(days) * DAY_MS).toISOString().slice(0, 10);
}
