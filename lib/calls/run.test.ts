import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeFilter } from '@/lib/filters/encode-filter';
import type { Filter } from '@/lib/filters/schema';
import { filters } from '@/lib/filters/testing/arbitraries';
import { CALL_SORT_FIELDS, DEFAULT_CALL_SORT } from './sort';
import { formatRun, parseRun } from './run';

it('a run is read back from its address as it was', () => {
  const sort = fc.record({ field: fc.constantFrom(...CALL_SORT_FIELDS), direction: fc.constantFrom('asc' as const, 'desc' as const) });
  // of two bounds one may be the wrong way round, of a variable's one may be empty: the grammar refuses that
  const readable = filters.map(({ to: _to, variables: _variables, reports: _reports, not: _not, ...filter }) => filter);
  fc.assert(fc.property(readable, sort, (filter, order) => {
    const query = formatRun({ filter, sort: order });
    const read = parseRun(query);
    expect(read && formatRun(read)).toBe(query);
    expect(read?.sort).toEqual(order);
    expect(read && encodeFilter(read.filter).toString()).toBe(encodeFilter(filter).toString());
  }));
});

it('a run over a name with a comma and an ampersand is read back, too', () => {
  const named = { variables: [{ name: 'a, b & c', tests: [{ op: 'in', operands: ['x', '1,5'] }] }], not: { campaign: ['none'] } };
  const query = formatRun({ filter: named as Filter, sort: { field: 'var.a, b', direction: 'asc' } });
  expect(parseRun(query)?.sort).toEqual({ field: 'var.a, b', direction: 'asc' });
  expect(formatRun(parseRun(query) ?? { filter: {}, sort: DEFAULT_CALL_SORT })).toBe(query);
});

it('the whole list is a run, too, and never an empty parameter', () => {
  const all = { filter: {}, sort: { field: 'lastAttemptAt', direction: 'desc' } } as const;
  expect(formatRun(all)).toBe('sort=lastAttemptAt:desc');
  expect(parseRun('')).toEqual(all);
});

it('place, view and pane of a list are no part of a run', () => {
  expect(parseRun('outcome=BUSY&cursor=after-50-x&view=a&call=b&rows=calls')).toEqual({ filter: { outcome: ['BUSY'] }, sort: { field: 'lastAttemptAt', direction: 'desc' } });
});

it('what cannot be read whole is no run: it would go through other calls than the reader thinks', () => {
  for (const query of ['outcome=MAYBE', 'nonsense=1', 'sort=nothing', `phone=${'7'.repeat(5_000)}`]) expect(parseRun(query), query).toBeNull();
});
