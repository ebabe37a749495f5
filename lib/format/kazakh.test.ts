import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDate, formatDateTime, formatDay, formatMonth, formatTimeOfDay } from './date';
import { withKazakhNumbers } from './kazakh';
import { formatNumber, formatPercent } from './number';

const TIME_ZONE = 'Asia/Almaty';
const style = { locale: 'kk', timeZone: TIME_ZONE };
/** Node has the whole of Kazakh, browsers have not. */
const native = (at: Date, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('kk', { timeZone: TIME_ZONE, ...options }).format(at);
const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

it('dates are written as Kazakh writes them', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (at) => {
    const instant = at.toISOString();
    expect(formatDateTime(instant, style)).toBe(native(at, { ...DAY, ...MINUTE }));
    expect(formatDate(instant, style)).toBe(native(at, DAY));
    expect(formatTimeOfDay(instant, style)).toBe(native(at, { ...MINUTE, second: '2-digit' }));
    const day = instant.slice(0, 10);
    expect(formatDay(day, 'kk')).toBe(native(new Date(day), { month: 'short', day: 'numeric', timeZone: 'UTC' }));
    expect(formatMonth(day, 'kk')).toBe(native(new Date(day), { year: 'numeric', month: 'short', timeZone: 'UTC' }));
  }));
});

it('numbers and shares are written as Kazakh writes them', () => {
  fc.assert(fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 1, max: 5_000 }), (number, whole) => {
    expect(formatNumber(number / 10, 'kk', 1)).toBe(new Intl.NumberFormat('kk', { maximumFractionDigits: 1 }).format(number / 10));
    const rate = Math.abs(number) / whole;
    const digits = rate > 0 && rate < 0.1 ? 1 : 0;
    expect(formatPercent({ part: Math.abs(number), whole }, 'kk')).toBe(new Intl.NumberFormat('kk', { style: 'percent', maximumFractionDigits: digits }).format(rate));
  }));
});

it('numbers in messages are those of the language that has them', () => {
  const Wrapped = withKazakhNumbers(Intl.NumberFormat);
  expect(new Wrapped('kk').resolvedOptions().locale).toBe('ru');
  expect([new Wrapped('kk').format(12_345.6), new Wrapped('en').format(12_345.6)]).toEqual([new Intl.NumberFormat('kk').format(12_345.6), '12,345.6']);
});
