import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '@/lib/exports/testing/parse-csv';
import { openCsv, readRecords, recordWriter } from './csv-sheet';

const cellsOf = (text: string) => [...readRecords(openCsv(text))].map(({ cells }) => cells);
const rewritten = (text: string, added = new Map<number, string[]>()) => {
  const sheet = openCsv(text);
  const records = [...readRecords(sheet)];
  const write = recordWriter(sheet.delimiter, Math.max(0, ...[...added.keys()].map((at) => records[at]?.cells.length ?? 0)));
  return records.map((record, at) => write(record, added.get(at))).join('');
};

const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', 'a"b', ',', ';', '\t', '|', '\r\n', '\n', ''));
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('a CSV', () => {
  it.each([[',', '\r\n'], [';', '\n'], ['\t', '\r\n'], ['|', '\n'], [';', '\r']])('parted by %j with lines that end in %j is read', (delimiter, lineEnd) => {
    const rows = [['phone', 'name', 'note'], ['77010000001', 'Иван "Ваня"', 'a,b;c\td|e'], ['', 'two\nlines', '']];
    const text = rows.map((row) => row.map(quoted).join(delimiter) + lineEnd).join('');
    expect(openCsv(text).delimiter).toBe(delimiter);
    expect(cellsOf(text)).toEqual(rows);
  });

  it('is written back letter by letter where nothing is added, whatever it is', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.oneof(cell.map(quoted), fc.stringMatching(/^[a-zа-я0-9 .]*$/)), { minLength: 1, maxLength: 4 })), fc.constantFrom('\r\n', '\n'), fc.boolean(), (rows, lineEnd, ends) => {
      const text = rows.map((row) => row.join(';')).join(lineEnd) + (ends ? lineEnd : '');
      expect(rewritten(text)).toBe(text);
    }));
  });

  it('gets cells behind its rows: quoted, guarded, in one column also behind short rows', () => {
    const added = new Map([[0, ['result', 'note']], [1, ['=1+1', 'a;b "c"']], [3, ['ok', '']]]);
    expect(rewritten('phone;name\r\n"7 701";x;extra\r\n\r\n7702', added)).toBe('phone;name;;result;note\r\n"7 701";x;extra;\'=1+1;"a;b ""c"""\r\n\r\n7702;;;ok;');
  });

  it('is read as a strict reader does', () => {
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const text = `sep=;\r\n${rows.map((row) => row.map(quoted).join(';') + '\r\n').join('')}`;
      expect(cellsOf(text).slice(1)).toEqual(parseCsv(text, ';').slice(1));
    }));
  });

  it('is refused when a quote is never closed', () => {
    expect(() => cellsOf('a,"b\r\nc')).toThrow('never closed');
  });

  it('of nothing has nothing', () => {
    expect(cellsOf('')).toEqual([]);
    expect(cellsOf('a;b;')).toEqual([['a', 'b', '']]);
  });
});
