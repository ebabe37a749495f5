import { expect, it } from 'vitest';
import { decodeFilter, queryOfSearchParams } from './codec';
import { encodeFilter } from './encode-filter';
import { exactSearchParams } from './exact-search-params';

/** As Next hands a query to a page. */
function decoded(query: string): Record<string, string | string[]> {
  const params = new URLSearchParams(query);
  return Object.fromEntries([...new Set(params.keys())].map((key) => {
    const all = params.getAll(key);
    return [key, all.length > 1 ? all : (all[0] ?? '')];
  }));
}

const onPage = (query: string) => decodeFilter(queryOfSearchParams(exactSearchParams(decoded(query), query)), []);

it.each([
  ['?result=A%2CB', { result: ['A,B'] }],
  ['?result=A%2CB,C', { result: ['A,B', 'C'] }],
  ['?result=A,B', { result: ['A', 'B'] }],
  ['?result=A%2CB&result=C', { result: ['A,B', 'C'] }],
  ['?var.city=eq:Алматы%2C центр', { variables: [{ name: 'city', tests: [{ op: 'eq', operand: 'Алматы, центр' }] }] }],
])('a page reads %s as the API does', (query, filter) => {
  expect(onPage(query)).toEqual({ filter, problems: [] });
  expect(decodeFilter(query.slice(1), [])).toEqual({ filter, problems: [] });
});

it('reads back every link that it makes', () => {
  const filter = { result: ['A,B'], variables: [{ name: 'x', tests: [{ op: 'eq' as const, operand: 'a,b' }] }] };
  expect(onPage(`?${encodeFilter(filter).toString()}`).filter).toEqual(filter);
});
