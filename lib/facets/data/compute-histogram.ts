import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { dialect } from '@/lib/db/dialect/dialect';
import { parseInstant } from '@/lib/db/instant';
import type { Filter } from '@/lib/filters/schema';
import { attemptWhere, callWhere } from '@/lib/filters/where';
import { bucketDays } from '@/lib/metrics/bucket-days';
import { dayOfNumber } from '@/lib/metrics/day-number';
import { getTimeZone } from '@/lib/settings/data';
import { offsetSpans } from '@/lib/time/offset-spans';
import { Prisma } from '@/prisma/sqlite/client/client';
import { withoutDrawn } from '../leave-out';
import { drawBars, planBars, type ValueSpan } from '../number-bars';
import type { DayHistogram, FacetRows, Histogram, HistogramField, NumberHistogram } from '../types';
import { drawnValues } from './drawn-values';

type Drawn = { filter: Filter; field: HistogramField; rows?: FacetRows; timeZone?: string };

/**
 * How the numbers of a field, or the days of attempts, are spread over the rows of a filter without what it says of the field itself: bars
 * of one width, gaps closed with zeros. Calls are drawn by their deciding attempt; `date` always counts attempts, those of the calls when
 * rows are calls. Values that are no numbers, and rows without one, are left out. Nothing matched: no bars, `min` and `max` null.
 */
export async function computeHistogram(viewer: Viewer, { filter, field, rows = 'calls', timeZone }: Drawn): Promise<Histogram> {
  const zone = timeZone ?? (await getTimeZone());
  const where = (rows === 'calls' ? callWhere : attemptWhere)(withoutDrawn(filter, field), { viewer, timeZone: zone });
  return field === 'date' ? drawDays(where, zone) : drawNumbers(where, { field, rows });
}

async function drawNumbers(where: Prisma.Sql, { field, rows }: {
  field: Exclude<HistogramField, 'date'>;
  rows: FacetRows;
}): Promise<NumberHistogram> {
  const { source, value } = drawnValues(field, rows);
  const [raw] = await reader().$queryRaw<{ min: number | bigint | null; max: number | bigint | null; fractions: number | bigint | null }[]>`
    SELECT MIN(${value}) AS min, MAX(${value}) AS max, MAX(CASE WHEN ${value} = FLOOR(${value}) THEN 0 ELSE 1 END) AS fractions
    FROM ${source} WHERE ${value} IS NOT NULL AND ${where}`;
  if (raw == null || raw.min === null || raw.max === null) return { kind: 'number', min: null, max: null, step: 1, bars: [] };
  const span: ValueSpan = { min: Number(raw.min), max: Number(raw.max), isWhole: Number(raw.fractions) === 0 };
  const plan = planBars(span);
  if (plan.bars === 1) return drawBars(plan, { span, counts: new Map([[0, await countValues(where, { source, value })]]) });
  const start = Prisma.sql`CAST(${plan.start} AS DOUBLE PRECISION)`;
  const groups = await reader().$queryRaw<{ bar: number | bigint; count: number | bigint }[]>`
    SELECT FLOOR((${value} - ${start}) / CAST(${plan.step} AS DOUBLE PRECISION)) AS bar, COUNT(*) AS count
    FROM ${source} WHERE ${value} IS NOT NULL AND ${where} GROUP BY 1`;
  const counts = new Map<number, number>();
  for (const { bar, count } of groups) {
    // rounding may put the largest value one bar too far
    const index = Math.min(Math.max(Number(bar), 0), plan.bars - 1);
    counts.set(index, (counts.get(index) ?? 0) + Number(count));
  }
  return drawBars(plan, { span, counts });
}

async function countValues(where: Prisma.Sql, { source, value }: { source: Prisma.Sql; value: Prisma.Sql }): Promise<number> {
  const [counted] = await reader().$queryRaw<{ count: number | bigint }[]>`
    SELECT COUNT(*) AS count FROM ${source} WHERE ${value} IS NOT NULL AND ${where}`;
  return Number(counted?.count ?? 0);
}

type RawInstant = Date | string | number | bigint | null;

async function drawDays(where: Prisma.Sql, timeZone: string): Promise<DayHistogram> {
  const source = Prisma.sql`calls c JOIN attempts a ON a.call_id = c.id`;
  const [span] = await reader().$queryRaw<{ first: RawInstant; last: RawInstant }[]>`
    SELECT MIN(a.started_at) AS first, MAX(a.started_at) AS last FROM ${source} WHERE ${where}`;
  const [first, last] = [parseInstant(span?.first ?? null), parseInstant(span?.last ?? null)];
  if (first === null || last === null) return { kind: 'date', min: null, max: null, unit: 'day', bars: [] };
  const day = dialect().dayNumber(Prisma.sql`a.started_at`, offsetSpans({ fromMs: first.getTime(), toMs: last.getTime() }, timeZone));
  const groups = await reader().$queryRaw<{ day: number | bigint; count: number | bigint }[]>`
    SELECT ${day} AS day, COUNT(*) AS count FROM ${source} WHERE ${where} GROUP BY 1 ORDER BY 1`;
  const days = groups.map((group) => ({ day: dayOfNumber(group.day), attempts: Number(group.count) }));
  const { unit, buckets } = bucketDays(days.map((counted) => ({ ...counted, answered: 0, positive: 0, neutral: 0, negative: 0 })));
  const bars = buckets.map(({ firstDay, lastDay, attempts }) => ({ from: firstDay, to: lastDay, count: attempts }));
  return { kind: 'date', min: days[0]?.day ?? null, max: days.at(-1)?.day ?? null, unit, bars };
}
