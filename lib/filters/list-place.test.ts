import { describe, expect, it } from 'vitest';
import { formatListPlace, type ListPlace, pageRequestOf, parseListPlace, placePage, START } from './list-place';

const PLACES: ListPlace[] = [
  { way: 'after', offset: 50, cursor: 'WyJh-_0' },
  { way: 'before', offset: 100, cursor: 'WyJh-_0' },
  { way: 'before', offset: 1400 },
];

it.each(PLACES)('a place in a URL is read back: %j', (place) => {
  expect(parseListPlace(formatListPlace(place) ?? '')).toEqual(place);
});

it('the beginning is no parameter', () => {
  expect(formatListPlace(START)).toBeNull();
});

it.each(['', '50', 'after-50', 'after--x', 'before', 'before-x', 'after-1-a b', 'after-1-a=', 'start', 'after-12345678901-a'])('%j is no place', (text) => {
  expect(parseListPlace(text)).toBeNull();
});

it('asks for rows after, before, or at the end', () => {
  expect(pageRequestOf(START, 50)).toEqual({ limit: 50 });
  expect(pageRequestOf({ way: 'after', offset: 50, cursor: 'c' }, 50)).toEqual({ limit: 50, cursor: 'c' });
  expect(pageRequestOf({ way: 'before', offset: 1400 }, 50)).toEqual({ limit: 50, cursor: undefined, backward: true });
});

describe('a page', () => {
  const page = { rows: ['a', 'b'], nextCursor: 'n', previousCursor: 'p' };

  it('knows its neighbours and how many rows are before it', () => {
    expect(placePage({ way: 'after', offset: 50, cursor: 'c' }, page)).toEqual({
      rows: page.rows, offset: 50, previous: { way: 'before', offset: 50, cursor: 'p' }, next: { way: 'after', offset: 52, cursor: 'n' },
    });
    expect(placePage({ way: 'before', offset: 50, cursor: 'c' }, page)).toMatchObject({ offset: 48 });
    expect(placePage(START, { ...page, previousCursor: null })).toMatchObject({ offset: 0, previous: null });
  });

  it('that came to the beginning, or beyond the end, is the first page', () => {
    expect(placePage({ way: 'before', offset: 2, cursor: 'c' }, { ...page, previousCursor: null })).toBeNull();
    expect(placePage({ way: 'after', offset: 50, cursor: 'c' }, { rows: [], nextCursor: null, previousCursor: null })).toBeNull();
  });

  it('of an empty list is empty', () => {
    expect(placePage(START, { rows: [], nextCursor: null, previousCursor: null })).toEqual({ rows: [], offset: 0, previous: null, next: null });
  });
});
