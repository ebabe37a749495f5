import { expect, it } from 'vitest';
import { DEFAULT_CALL_SORT, parseCallSort } from '@/lib/calls/sort';
import { decodeListState, decodePageFilter, encodeListQuery, type SearchParams } from './list-state';

const decode = (searchParams: SearchParams) => decodeListState(searchParams, { parseSort: parseCallSort, defaultSort: DEFAULT_CALL_SORT });

it('a page without a query is the first, in the default order', () => {
  expect(decode({})).toEqual({ sort: DEFAULT_CALL_SORT, page: 1, unread: [] });
});

it('reads sort and page', () => {
  expect(decode({ sort: 'var.a, b:c:desc', page: '12' })).toEqual({ sort: { field: 'var.a, b:c', direction: 'desc' }, page: 12, unread: [] });
});

it.each(['0', '-1', '1.5', 'two', '', '1e3', '99999999999'])('page %j counts as the first and is named', (page) => {
  expect(decode({ page })).toEqual({ sort: DEFAULT_CALL_SORT, page: 1, unread: ['page'] });
});

it('an unknown or repeated sort counts as the default and is named', () => {
  expect(decode({ sort: 'colour:asc' }).unread).toEqual(['sort']);
  expect(decode({ sort: ['outcome', 'result'], page: ['1', '2'] })).toEqual({ sort: DEFAULT_CALL_SORT, page: 1, unread: ['sort', 'page'] });
});

it('what is encoded reads back the same; the first page and the default order are left out', () => {
  const { filter } = decodePageFilter({ outcome: 'BUSY', 'var.a=b': 'gt:1', sort: 'x', page: 'y' });
  const query = encodeListQuery(filter, { sort: { field: 'var.a=b&c', direction: 'asc' }, defaultSort: DEFAULT_CALL_SORT, page: 3 });
  const searchParams = Object.fromEntries(new URLSearchParams(query.toString()));
  expect(decodePageFilter(searchParams)).toEqual({ filter, problems: [] });
  expect(decode(searchParams)).toEqual({ sort: { field: 'var.a=b&c', direction: 'asc' }, page: 3, unread: [] });
  expect(encodeListQuery({}, { sort: DEFAULT_CALL_SORT, defaultSort: DEFAULT_CALL_SORT, page: 1 }).toString()).toBe('');
});
