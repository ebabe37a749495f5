import { expect } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import type { Filter } from '@/lib/filters/schema';
import { attemptMatches, callMatches } from '@/lib/filters/testing/naive-reading';
import type { SampleCall } from '@/lib/filters/testing/sample-calls';
import { computeHistogram } from '../data/compute-histogram';
import { listFacets } from '../data/list-facets';
import { listTopValues } from '../data/list-top-values';
import { withoutDrawn, withoutNamed } from '../leave-out';
import { FACET_FIELDS, FACET_ROWS, type FacetRows, type HistogramField, type NumberBar } from '../types';
import { naiveDays, naiveFacets, naiveNumbers } from './naive-facets';

type Checked = { viewer: Viewer; calls: readonly SampleCall[]; filter: Filter; dayOf: (instant: Date) => string };

const DRAWN = ['duration', 'billDuration', 'attempts', 'attempt', 'score', 'notes', 'var.city', 'var.долг', 'report.балл'] as const satisfies HistogramField[];

/** Holds facets, histograms and top values under one filter to the naive reading. */
export async function checkFacets(checked: Checked): Promise<void> {
  for (const rows of FACET_ROWS) {
    await checkCounts(checked, rows);
    for (const field of DRAWN) await checkNumbers(checked, { rows, field });
    await checkDays(checked, rows);
    await checkValues(checked, rows);
  }
}

async function checkCounts({ viewer, calls, filter, dayOf }: Checked, rows: FacetRows): Promise<void> {
  const { total, facets } = await listFacets(viewer, { filter, rows, fields: FACET_FIELDS });
  const counted = Object.entries(facets).map(([field, values]) => [field, Object.fromEntries(values.map(({ value, count }) => [value, count]))]);
  expect(Object.fromEntries(counted)).toEqual(naiveFacets(calls, { filter, rows, dayOf }));
  expect(total).toBe(countOf(calls, { filter, rows, dayOf }));
  expect((await listFacets(viewer, { filter, rows, fields: ['outcome'] })).total).toBe(total);
}

function countOf(calls: readonly SampleCall[], { filter, rows, dayOf }: { filter: Filter; rows: FacetRows; dayOf: Checked['dayOf'] }): number {
  if (rows === 'calls') return calls.filter((call) => callMatches(call, filter, dayOf)).length;
  return calls.reduce((sum, call) => sum + call.attempts.filter((attempt) => attemptMatches({ call, attempt }, filter, dayOf)).length, 0);
}

async function checkNumbers({ viewer, calls, filter, dayOf }: Checked, { rows, field }: { rows: FacetRows; field: (typeof DRAWN)[number] }): Promise<void> {
  const histogram = await computeHistogram(viewer, { filter, field, rows });
  if (histogram.kind !== 'number') throw new Error('numbers were asked for');
  const numbers = naiveNumbers(calls, { filter: withoutDrawn(filter, field), rows, dayOf, field });
  const { min, max, bars } = histogram;
  expect([min, max]).toEqual(numbers.length === 0 ? [null, null] : [Math.min(...numbers), Math.max(...numbers)]);
  expect(bars.map(({ count }) => count)).toEqual(bars.map((bar) => numbers.filter((number) => isWithin(number, bar)).length));
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length);
}

const isWithin = (number: number, { from, to }: NumberBar) => number >= from && number < to;

async function checkDays({ viewer, calls, filter, dayOf }: Checked, rows: FacetRows): Promise<void> {
  const histogram = await computeHistogram(viewer, { filter, field: 'date', rows });
  if (histogram.kind !== 'date') throw new Error('days were asked for');
  const days = naiveDays(calls, { filter: withoutDrawn(filter, 'date'), rows, dayOf });
  expect([histogram.min, histogram.max]).toEqual([days[0] ?? null, days.at(-1) ?? null]);
  expect(histogram.bars.map(({ count }) => count))
    .toEqual(histogram.bars.map(({ from, to }) => days.filter((day) => day >= from && day <= to).length));
  expect(histogram.bars.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
}

/** Each value must find as many rows as it says, and together all rows that have one. */
async function checkValues({ viewer, calls, filter, dayOf }: Checked, rows: FacetRows): Promise<void> {
  for (const { kind, name, field } of [{ kind: 'var', name: 'city', field: 'variables' }, { kind: 'report', name: 'балл', field: 'reports' }] as const) {
    const values = await listTopValues(viewer, { kind, name, filter, rows, limit: 50 });
    const others = withoutNamed(filter, { kind, name });
    const found = (tests: NonNullable<Filter['variables']>[number]['tests']) =>
      countOf(calls, { filter: { ...others, [field]: [...(others[field] ?? []), { name, tests }] }, rows, dayOf });
    expect(values.map(({ count }) => count)).toEqual(values.map(({ value }) => found([{ op: 'eq', operand: value }])));
    expect(values.length > 0 ? found([{ op: 'in', operands: values.map(({ value }) => value) }]) : 0).toBe(found([{ op: 'present' }]));
  }
}
