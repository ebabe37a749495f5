import { describe, expect, it } from 'vitest';
import { parseCallSort } from '@/lib/calls/sort';
import { AppError } from '@/lib/errors/app-error';
import { decodeFilterRequest, decodeListRequest, requireOnly } from './decode-request';

const request = (query: string) => new Request(`http://127.0.0.1/api/v1/calls${query}`);
const list = (query: string) => decodeListRequest(request(query), { parseSort: parseCallSort });

function problemsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (fault) {
    if (fault instanceof AppError) return fault.errors.map(({ path }) => path);
  }
  return [];
}

describe('a list request', () => {
  it('has a page of 50 unless it says otherwise', () => {
    expect(list('')).toEqual({ filter: {}, limit: 50 });
    expect(list('?limit=500&cursor=abc&sort=var.a%2Cb:desc&q=%D0%B0%2C')).toEqual({
      filter: { q: ['а,'] }, limit: 500, cursor: 'abc', sort: { field: 'var.a,b', direction: 'desc' },
    });
  });

  it('is refused with everything that is wrong with it', () => {
    expect(problemsOf(() => list('?limit=501&sort=nothing&outcome=GONE&nothing=x'))).toEqual(['outcome', 'nothing', 'sort', 'limit']);
    for (const limit of ['0', '-1', 'x', '1e2', '', '10000000000', '1.5'])
      expect(problemsOf(() => list(`?limit=${limit}`))).toEqual(['limit']);
  });
});

describe('a sort by a text of sentences', () => {
  it('is told from one that does not exist', () => {
    const saysOfTexts = (text: string) => {
      try {
        list(`?sort=${text}`);
      } catch (fault) {
        return fault instanceof AppError && /texts of sentences/.test(fault.errors[0]?.message ?? '');
      }
      return null;
    };
    expect(['summary', 'summary:desc', 'snippets:asc'].map(saysOfTexts)).toEqual([true, true, true]);
    expect(['summary:up', 'matches', 'nothing:asc'].map(saysOfTexts)).toEqual([false, false, false]);
    expect(saysOfTexts('result:asc')).toBeNull();
  });
});

describe('other requests', () => {
  it('take the filters that they name', () => {
    const filter = decodeFilterRequest(request('?campaign=x&rows=calls'), ['rows']);
    expect(filter).toEqual({ campaign: ['x'] });
    expect(problemsOf(() => requireOnly(filter, ['campaign']))).toEqual([]);
    expect(problemsOf(() => requireOnly({ ...filter, q: ['a'] }, ['campaign']))).toEqual(['q']);
    expect(problemsOf(() => requireOnly({ not: { campaign: ['x'] } }, ['campaign']))).toEqual(['not.campaign']);
    expect(problemsOf(() => decodeFilterRequest(request('?rows=calls')))).toEqual(['rows']);
  });
});
