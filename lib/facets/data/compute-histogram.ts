import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { dialect } from '@/lib/db/dialect/dialect';
import { readJsonNumbers } from '@/lib/db/json-numbers';
import type { Filter } from '@/lib/filters/schema';
import { attemptWhere, callWhere, type FilterContext } from '@/lib/filters/where';
import { bucketDays } from '@/lib/metrics/bucket-days';
import { dayOfNumber } from '@/lib/metrics/day-number';
import { getTimeZone } from '@/lib/settings/data';
import { Prisma } from '@/prisma/sqlite/client/client';
import { namedField, withoutDrawn } from '../leave-out';
import { countBars, drawBars, planBars, spanOf } from '../number-bars';
import type { DayHistogram, FacetRows, Histogram, HistogramField, NumberHistogram } from '../types';
import { countDays } from './count-days';
import { drawnValues } from './drawn-values';
import { arePhones, readHiddenVariables } from './mask-values';

const NOTHING: NumberHistogram = { kind: 'number', min: null, max: null, step: 1, bars: [] };

type Drawn = { filter: Filter; field: HistogramField; rows?: FacetRows; timeZone?: string };

/**
 * How the numbers of a field, or the days of attempts, are spread over the rows of a filter without what it says of the field itself: bars
 * of one width, gaps closed with zeros. Calls are drawn by their deciding attempt; `date` always counts attempts, those of the calls when
 * rows are calls. Values that are no numbers, and rows without one, are left out. Nothing matched, or nothing that the viewer may see (a masked
 * variable; phones, for a `viewer`): no bars, `min` and `max` null.
 */
export async function computeHistogram(viewer: Viewer, { filter: whole, field, rows = 'calls', timeZone }: Drawn): Promise<Histogram> {
  const context: FilterContext = { viewer, timeZone: timeZone ?? (await getTimeZone()) };
  const filter = withoutDrawn(whole, field);
  if (field === 'date') return drawDays(context, { filter, rows });
  const named = namedField(field);
  if (named?.kind === 'var' && (await readHiddenVariables(viewer))(named.name)) return NOTHING;
  return drawNumbers(context, { filter, rows, field });
}

/** The numbers themselves are read, once: what bars there are depends on the smallest and the largest. */
async function drawNumbers(context: FilterContext, { filter, rows, field }: {
  filter: Filter;
  rows: FacetRows;
  field: Exclude<HistogramField, 'date'>;
}): Promise<NumberHistogram> {
  const where = (rows === 'calls' ? callWhere : attemptWhere)(filter, context);
  const { source, value } = drawnValues(field, { filter, rows });
  const [found] = await reader().$queryRaw<{ numbers: string | null }[]>(Prisma.sql`
    SELECT ${dialect().jsonValues(value)} AS numbers FROM ${source} WHERE ${value} IS NOT NULL AND ${where}`);
  const parts = await readJsonNumbers(found?.numbers ?? null);
  const span = spanOf(parts);
  if (span === null || (namedField(field) && (await arePhones(context.viewer, [span.min, span.max])))) return NOTHING;
  const plan = planBars(span);
  return drawBars(plan, { span, counts: countBars(plan, parts) });
}

async function drawDays(context: FilterContext, { filter, rows }: { filter: Filter; rows: FacetRows }): Promise<DayHistogram> {
  const counted = [...(await countDays(context, { filter, rows }))].sort(([one], [other]) => one - other);
  const days = counted.map(([day, attempts]) => ({ day: dayOfNumber(day), attempts, answered: 0, positive: 0, neutral: 0, negative: 0 }));
  const { unit, buckets } = bucketDays(days);
  const bars = buckets.map(({ firstDay, lastDay, attempts }) => ({ from: firstDay, to: lastDay, count: attempts }));
  return { kind: 'date', min: days[0]?.day ?? null, max: days.at(-1)?.day ?? null, unit, bars };
}
