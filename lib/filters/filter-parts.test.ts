import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeFilter, encodeFilter } from './codec';
import { filterParts } from './filter-parts';
import { filters } from './testing/arbitraries';

const decode = (query: string) => decodeFilter(query, []).filter;
const encoded = (query: string) => filterParts(decode(query)).map(({ rest }) => decodeURIComponent(encodeFilter(rest).toString()));

it('each condition is a part, and its rest is the filter without just that one', () => {
  expect(encoded('outcome=BUSY,FAILED&from=2026-02-01&var.debt=gt:5,lt:2&var.city=present')).toEqual([
    'outcome=FAILED&from=2026-02-01&var.debt=gt:5&var.debt=lt:2&var.city=present',
    'outcome=BUSY&from=2026-02-01&var.debt=gt:5&var.debt=lt:2&var.city=present',
    'outcome=BUSY&outcome=FAILED&var.debt=gt:5&var.debt=lt:2&var.city=present',
    'outcome=BUSY&outcome=FAILED&from=2026-02-01&var.debt=lt:2&var.city=present',
    'outcome=BUSY&outcome=FAILED&from=2026-02-01&var.debt=gt:5&var.city=present',
    'outcome=BUSY&outcome=FAILED&from=2026-02-01&var.debt=gt:5&var.debt=lt:2',
  ]);
});

it('the last condition of a field leaves no empty field behind', () => {
  expect(filterParts(decode('duration=gt:5')).map(({ rest }) => rest)).toEqual([{}]);
  expect(filterParts(decode('report.mood=eq:good')).map(({ rest }) => rest)).toEqual([{}]);
});

it('any filter has as many parts as its query has values; taking each away ends at the empty filter', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(filterParts(filter)).toHaveLength([...encodeFilter(filter)].length);
      let rest = filter;
      for (let [part] = filterParts(rest); part; [part] = filterParts(rest)) rest = part.rest;
      expect(encodeFilter(rest).toString()).toBe('');
    }),
  );
});
