import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachment } from './content-disposition';
import { csvRecord, DELIMITERS, guardFormula } from './csv';
import { decodeExportOptions, DEFAULT_EXPORT } from './schema';
import { parseCsv } from './testing/parse-csv';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '""', ',', ';', '\t', '\r\n', '\n', '\r', '=1', '+7 7', '-', '@x', '-5', '+77778228912', ''),
);

describe('csvRecord', () => {
  it('is read back cell by cell, whatever the delimiter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 })),
        fc.constantFrom('comma' as const, 'semicolon' as const, 'tab' as const),
        (rows, delimiter) => {
          const text = rows.map((row) => csvRecord(row, delimiter)).join('');
          expect(parseCsv(text, DELIMITERS[delimiter])).toEqual(rows.map((row) => row.map(guardFormula)));
        },
      ),
    );
  });

  it('quotes only where it must', () => {
    expect(csvRecord(['a', 'b,c', 'd"e', 'f\ng', ' h', 'i;j'], 'comma')).toBe('a,"b,c","d""e","f\ng", h,i;j\r\n');
    expect(csvRecord(['b,c', 'i;j'], 'semicolon')).toBe('b,c;"i;j"\r\n');
  });
});

describe('guardFormula', () => {
  it.each(['=1+1', '+7 777', '-', '-x', '@SUM(A1)', '\tx', '\rx', '--1', '=5', '+1e'])('guards %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['-5', '+77778228912', '-0.5', '+1e5', '5', 'a=1', "'=1", '', ' =1'])('leaves %j alone', (text) => {
    expect(guardFormula(text)).toBe(text);
  });
});

describe('attachment', () => {
  it('writes a name of any alphabet for old and new clients, and no path', () => {
    expect(attachment('Долги 2/3 "x".csv')).toBe(
      'attachment; filename="_____ 2_3 _x_.csv"; filename*=UTF-8\'\'%D0%94%D0%BE%D0%BB%D0%B3%D0%B8%202_3%20_x_.csv',
    );
    expect(attachment("a'(b)*\r\n.csv")).toBe('attachment; filename="a\'(b)___.csv"; filename*=UTF-8\'\'a%27%28b%29___.csv');
  });
});

describe('decodeExportOptions', () => {
  it('reads its own parameters and leaves filters alone', () => {
    expect(decodeExportOptions('?outcome=BUSY')).toEqual({ options: DEFAULT_EXPORT, problems: [] });
    expect(decodeExportOptions('rows=attempts&delimiter=tab&bom=0&tz=Europe/Berlin&columns=a%2Cb,c').options).toEqual({
      ...DEFAULT_EXPORT, rows: 'attempts', delimiter: 'tab', bom: false, tz: 'Europe/Berlin', columns: ['a,b', 'c'],
    });
  });

  it('reads the sort of its rows, and the layout of a campaign’s file', () => {
    expect(decodeExportOptions('sort=var.debt:desc&layout=spreadsheet&gaps=1').options).toMatchObject({
      callSort: { field: 'var.debt', direction: 'desc' }, attemptSort: null, layout: 'spreadsheet', gaps: true,
    });
    expect(decodeExportOptions('rows=attempts&sort=startedAt').options.attemptSort).toEqual({ field: 'startedAt', direction: 'asc' });
    expect(decodeExportOptions('rows=attempts&sort=var.debt').options.attemptSort).toEqual({ field: 'var.debt', direction: 'asc' });
  });

  it.each([
    'sort=nope', 'rows=attempts&sort=attempts', 'rows=attempts&layout=redial', 'gaps=1', 'layout=redial&gaps=1&columns=a', 'layout=pie',
  ])('finds fault with %s', (query) => {
    expect(decodeExportOptions(query).problems).toHaveLength(1);
  });

  it.each(['rows=people', 'delimiter=pipe', 'bom=no', 'tz=Mars', 'columns=a,', 'rows=calls,attempts'])('finds fault with %s', (query) => {
    expect(decodeExportOptions(query).problems.map(({ path }) => path)).toEqual([query.split('=')[0]]);
  });
});
