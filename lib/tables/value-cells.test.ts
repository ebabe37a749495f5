import { expect, it } from 'vitest';
import { valueColumn } from './value-cells';

const STYLE = { locale: 'en', timeZone: 'Asia/Almaty', yes: 'Yes', no: 'No' };

it('a column of nothing but numbers is one of numbers, digit for digit as sent', () => {
  expect(valueColumn([15000, null, '007', '12345678901234567890', ''], STYLE)).toEqual({
    kind: 'number', cells: ['15000', '', '007', '12345678901234567890', ''],
  });
  expect(valueColumn([5, 'six'], STYLE).kind).toBe('text');
});

it('a column of dates is one of dates', () => {
  expect(valueColumn(['2026-02-03', null, '04.02.2026'], STYLE)).toEqual({
    kind: 'date', cells: [['2026-02-03', 'Feb 3, 2026'], null, ['2026-02-04', 'Feb 4, 2026']],
  });
  expect(valueColumn(['2026-02-03', 'later'], STYLE).kind).toBe('text');
});

it('yes and no are words of the reader', () => {
  expect(valueColumn([true, false, null], STYLE)).toEqual({ kind: 'text', cells: ['Yes', 'No', ''] });
});

it('nothing is text', () => {
  expect(valueColumn([null, ''], STYLE)).toEqual({ kind: 'text', cells: ['', ''] });
});
