import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, xlsxCell, xlsxText } from './xlsx-cell';

const sent = (text: string) => xlsxCell(text, 'sent', 'Asia/Almaty');

describe('a cell of a workbook', () => {
  it.each([
    ['15000', 15_000], ['-5', -5], ['0', 0], ['12.5', 12.5], ['9999999999', 9_999_999_999],
  ])('%s becomes a number', (text, number) => {
    expect(sent(text)).toBe(number);
  });

  it.each(['77778228912', '+77778228912', '010203500123', '90071992547409931234', '0.10', '1e5', '007', '1 000', '5,5', '-0', '12.', 'true', '13/02/2026', '31.02.2026', '2026-13-01'])(
    '%s stays text, digit for digit',
    (text) => {
      expect(sent(text)).toBe(text);
    },
  );

  it.each(['2026-03-02', '02.03.2026'])('%s becomes a day', (text) => {
    expect(sent(text)).toEqual(new Date('2026-03-02T00:00:00Z'));
  });

  it('shows an instant as the clocks of the zone do, also where they were set back', () => {
    const before = Date.parse('2024-02-29T12:00:00.900Z');
    expect(xlsxCell(before, 'instant', 'Asia/Almaty')).toEqual(new Date('2024-02-29T18:00:00Z'));
    expect(xlsxCell(before + 5 * 86_400_000, 'instant', 'Asia/Almaty')).toEqual(new Date('2024-03-05T17:00:00Z'));
  });

  it('never makes a number of what is text, and is empty where there is nothing', () => {
    expect(xlsxCell('15000', 'text', 'UTC')).toBe('15000');
    expect([xlsxCell(null, 'instant', 'UTC'), xlsxCell('', 'sent', 'UTC'), xlsxCell(0, 'number', 'UTC')]).toEqual([null, null, 0]);
  });

  it('keeps every digit of any number', () => {
    fc.assert(fc.property(fc.oneof(fc.integer(), fc.bigInt(), fc.double({ noNaN: true })), (number) => {
      const cell = sent(String(number));
      expect(String(cell)).toBe(typeof cell === 'number' ? String(number) : xlsxText(String(number)));
    }));
  });

  it('guards formulas, escapes what looks like an escape, and cuts what Excel cannot hold', () => {
    expect(xlsxText('=1+1')).toBe("'=1+1");
    expect(xlsxText('\r\n=1\r\n\n2')).toBe("'\n=1\n\n2");
    expect(xlsxText('_x0041_')).toBe('_x005F_x0041_');
    expect(xlsxText('я'.repeat(40_000))).toHaveLength(LONGEST_TEXT);
    expect(xlsxText(`${'я'.repeat(LONGEST_TEXT - 2)}🙂x`).isWellFormed()).toBe(true);
  });
});
