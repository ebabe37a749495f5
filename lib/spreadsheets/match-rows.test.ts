import { describe, expect, it } from 'vitest';
import { callLookup } from './call-lookup';
import { matchRows } from './match-rows';

const lookupOf = (texts: string[], kind: 'phone' | 'variable' = 'phone') =>
  callLookup({ kind, texts, lastAttemptMs: Float64Array.from(texts, (_, index) => index) });
const rowsOf = (...rows: string[][]) => () => rows.map((cells, at) => ({ at, cells }));
const WISHES = { column: null, likely: null, callCount: 3, mostRows: 100_000 };

describe('a phone', () => {
  const lookup = lookupOf(['77778228912', '+7 701 000 00 02', '4915112345678', '77010000002']);

  it.each(['77778228912', '+7 (777) 822-89-12', '8 777 822 89 12', '7778228912', '77778228912.0', ' 7777-822-89-12 '])('is found as %s', (text) => {
    expect(lookup.find(text)?.call).toBe(0);
  });

  it('of several calls gives the latest, and says how many', () => {
    expect(lookup.find('8 (701) 000-00-02')).toEqual({ call: 3, calls: 2 });
  });

  it.each(['', '7', '777', 'позвонить на 77778228912', '15112345678', '0000000000'])('is not found as %j', (text) => {
    expect(lookup.find(text)).toBeNull();
  });

  it('without its country is not found where two end so', () => {
    expect(lookupOf(['77010000002', '17010000002']).find('7010000002')).toBeNull();
  });
});

it('values of a variable are compared as numbers, or without regard to case', () => {
  const lookup = lookupOf(['15000', 'Оразов', '007', '1.5'], 'variable');
  expect(['15000.00', ' ОРАЗОВ ', '007', '1,50', '7'].map((text) => lookup.find(text)?.call ?? null)).toEqual([0, 1, 2, 3, null]);
});

describe('the rows of a file', () => {
  const lookup = lookupOf(['77010000001', '77010000002', '77010000003']);

  it('are matched by the column that finds most, below the header', async () => {
    const rows = rowsOf(['Обзвон март'], [], ['№', 'Имя', 'Телефон', ''], ['1', 'A', '8 701 000 00 01', ''], ['2', 'B', '77010000009', ''], ['', '', '', ''], ['3', 'A', '+77010000001', '']);
    expect(await matchRows(rows, lookup, WISHES)).toMatchObject({
      keyColumn: 2, headerRow: 3, headerAt: 2, columns: ['№', 'Имя', 'Телефон', 'D'], rowCount: 3, foundCount: 2, duplicateCount: 1, unmatchedCallCount: 2,
    });
  });

  it('need no header', async () => {
    const { headerAt, found, columns } = await matchRows(rowsOf(['A', '77010000001'], ['B', '77010000002']), lookup, WISHES);
    expect([headerAt, found.size, columns]).toEqual([null, 2, ['A', 'B']]);
  });

  it('are matched by the column that is asked for, by header or letter', async () => {
    const rows = rowsOf(['a', 'b'], ['77010000001', '77010000002']);
    const keyColumn = async (column: string) => (await matchRows(rows, lookup, { ...WISHES, column })).keyColumn;
    expect(await Promise.all(['a', 'b', 'A', 'b', 'nope'].map(keyColumn))).toEqual([0, 1, 0, 1, 0]);
  });

  it('may find nobody', async () => {
    expect(await matchRows(rowsOf(['x'], ['y']), lookup, WISHES)).toMatchObject({ keyColumn: null, rowCount: 1, foundCount: 0, unmatchedCallCount: 3 });
    expect(await matchRows(rowsOf(), lookup, WISHES)).toMatchObject({ rowCount: 0, headerRow: null, columns: [] });
  });

  it('that come after many that find nobody are matched by what they find', async () => {
    const titles = Array.from({ length: 6_000 }, (_, index) => [`row ${index}`, 'x']);
    expect(await matchRows(rowsOf(['name', 'tel'], ...titles, ['y', '77010000001']), lookup, WISHES)).toMatchObject({ keyColumn: 1, rowCount: 6_001, foundCount: 1 });
  });

  it('may be as many as are allowed, blank ones not counted', async () => {
    const blank = Array.from({ length: 50 }, () => ['', ' ']);
    const few = { ...WISHES, mostRows: 2 };
    expect(await matchRows(rowsOf(['tel', 'x'], ['77010000001', 'a'], ...blank, ['77010000002', 'b'], ...blank), lookup, few)).toMatchObject({ rowCount: 2, foundCount: 2, width: 2 });
    await expect(matchRows(rowsOf(['tel', 'x'], ['77010000001', 'a'], ['77010000002', 'b'], ['77010000003', 'c']), lookup, few)).rejects.toThrow('more than 2 rows');
  });
});
