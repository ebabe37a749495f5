import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeFilter } from './codec';
import { encodeFilter } from './encode-filter';
import { filterParts, withCondition } from './filter-parts';
import { filters } from './testing/arbitraries';
import type { Filter } from './schema';

const decode = (query: string) => decodeFilter(query, []).filter;
const written = (filter: Filter | null) => filter && decodeURIComponent(encodeFilter(filter).toString());
const rests = (query: string) => filterParts(decode(query)).map(({ rest }) => written(rest));
const opposites = (query: string) => filterParts(decode(query)).map(({ opposite }) => written(opposite));

it('each parameter is a part, and its rest is the filter without just that one', () => {
  expect(rests('outcome=BUSY,FAILED&from=-7d&to=today&not.outcome=PENDING&var.debt=gt:5,lt:2&var.city=present')).toEqual([
    'from=-7d&to=today&var.debt=gt:5&var.debt=lt:2&var.city=present&not.outcome=PENDING',
    'outcome=BUSY&outcome=FAILED&from=-7d&to=today&var.debt=gt:5&var.debt=lt:2&var.city=present',
    'outcome=BUSY&outcome=FAILED&var.debt=gt:5&var.debt=lt:2&var.city=present&not.outcome=PENDING',
    'outcome=BUSY&outcome=FAILED&from=-7d&to=today&var.city=present&not.outcome=PENDING',
    'outcome=BUSY&outcome=FAILED&from=-7d&to=today&var.debt=gt:5&var.debt=lt:2&not.outcome=PENDING',
  ]);
});

it('the last condition leaves nothing empty behind', () => {
  for (const query of ['duration=gt:5', 'report.mood=eq:good', 'not.outcome=BUSY', 'not.var.city=x', 'from=today', 'to=-1d']) {
    expect(filterParts(decode(query)).map(({ rest }) => rest)).toEqual([{}]);
  }
});

it('the opposite of a part is its operator’s, where that is exact, and a negation otherwise', () => {
  expect(opposites('outcome=BUSY,FAILED')).toEqual(['not.outcome=BUSY&not.outcome=FAILED']);
  expect(opposites('not.outcome=BUSY')).toEqual(['outcome=BUSY']);
  expect(opposites('outcome=BUSY&not.outcome=FAILED')).toEqual(['not.outcome=FAILED&not.outcome=BUSY', 'outcome=BUSY&outcome=FAILED']);
  expect(opposites('duration=5')).toEqual(['duration=ne:5']);
  expect(opposites('var.city=ne:x')).toEqual(['var.city=eq:x']);
  expect(opposites('var.city=empty')).toEqual(['var.city=present']);
  expect(opposites('duration=gt:5')).toEqual(['not.duration=gt:5']);
  expect(opposites('var.city=eq:a,eq:b')).toEqual(['not.var.city=eq:a&not.var.city=eq:b']);
  expect(opposites('from=today')).toEqual([null]);
});

it('any filter is gone when its parts are taken away one after another', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      let rest = filter;
      for (let [part] = filterParts(rest); part; [part] = filterParts(rest)) rest = part.rest;
      expect(encodeFilter(rest).toString()).toBe('');
    }),
  );
});

it('a part alone, turned twice, is the part', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      for (const part of filterParts(filter)) {
        const alone = withCondition({}, part, part);
        const opposite = filterParts(alone)[0]?.opposite ?? null;
        if (part.kind === 'period') expect(opposite).toBeNull();
        else expect(written(filterParts(opposite ?? {})[0]?.opposite ?? null)).toBe(written(alone));
      }
    }),
  );
});
