import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnIndex, columnLetters } from './column-letters';
import { CALL_COLUMNS, defaultColumns } from './columns';
import { layoutColumns, RESULT_COLUMNS } from './layout-columns';

const place = (name: string, columnNumber: number | null) => ({ name, columnNumber, occurrence: 0 });
const headers = (variables: ReturnType<typeof place>[], options: Partial<Parameters<typeof layoutColumns>[1]> = {}) =>
  layoutColumns(defaultColumns({ variables, fixed: CALL_COLUMNS, reports: ['intent'] }), { layout: 'spreadsheet', gaps: true, hasPhone: true, ...options })
    .map(({ header }) => header);

describe('the letters of columns', () => {
  it('are those of spreadsheets', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
    expect(['', 'a1', 'ABCD', '1'].map(columnIndex)).toEqual([null, null, null, null]);
  });

  it('are read back', () => {
    fc.assert(fc.property(fc.nat(16_383), (index) => {
      expect(columnIndex(columnLetters(index))).toBe(index);
    }));
  });
});

describe('a campaign’s file', () => {
  it('has its own columns in their order with the gaps between them, then the results', () => {
    expect(headers([place('debt', 5), place('phone', 2), place('note', null)])).toEqual([
      'A', 'phone', 'C', 'D', 'debt', 'note', ...RESULT_COLUMNS, 'report.intent',
    ]);
  });

  it('counts from 0 where a column has that number, and keeps two columns of one number', () => {
    expect(headers([place('phone', 0), place('a', 2), place('b', 2), place('B', 4)], { layout: 'redial' })).toEqual(['phone', 'B #2', 'a', 'b', 'D', 'B']);
  });

  it('leaves gaps out unless asked, and gaps that no spreadsheet has in any case', () => {
    expect(headers([place('phone', 4)], { gaps: false, layout: 'redial' })).toEqual(['phone']);
    expect(headers([place('phone', 2_000_000_000)], { layout: 'redial' })).toEqual(['phone']);
  });

  it('begins with the dialled number where no column of its own holds it', () => {
    expect(headers([place('debt', 1)], { layout: 'redial', hasPhone: false })).toEqual(['phone_number', 'debt']);
  });
});
