import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, isDay, startOfDay } from './day';

const ZONES = [
  'Asia/Almaty', 'Europe/Berlin', 'America/New_York', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Australia/Lord_Howe',
  'Asia/Beirut', 'Pacific/Apia', 'America/Havana', 'UTC',
];

/** The second implementation: asks Intl for the day, every time. */
function naiveDay(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(ms);
}

const instants = fc.integer({ min: Date.parse('2005-01-01'), max: Date.parse('2039-12-31') });
const zones = fc.constantFrom(...ZONES);

describe('dayOf', () => {
  it('agrees with Intl in every zone and season', () => {
    fc.assert(fc.property(instants, zones, (ms, zone) => {
      expect(dayOf(ms, zone)).toBe(naiveDay(ms, zone));
    }), { numRuns: 400 });
  });

  it('follows Almaty from UTC+6 to UTC+5 on 2024-03-01', () => {
    expect(dayOf(new Date('2024-02-28T18:00:00Z'), 'Asia/Almaty')).toBe('2024-02-29');
    expect(dayOf(new Date('2024-02-29T18:30:00Z'), 'Asia/Almaty')).toBe('2024-02-29');
    expect(dayOf(new Date('2024-02-29T19:00:00Z'), 'Asia/Almaty')).toBe('2024-03-01');
    expect(dayOf(new Date('2024-03-01T18:59:59Z'), 'Asia/Almaty')).toBe('2024-03-01');
  });

  it('takes well under a microsecond or two once a day is known', () => {
    const from = Date.parse('2026-01-01');
    const started = performance.now();
    for (let index = 0; index < 200_000; index++) dayOf(from + index * 10_000, 'Asia/Almaty');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('startOfDay', () => {
  it('is the first instant that has the day', () => {
    fc.assert(
      fc.property(instants, zones, (ms, zone) => {
        const day = dayOf(ms, zone);
        const start = startOfDay(day, zone).getTime();
        expect(naiveDay(start, zone)).toBe(day);
        expect(naiveDay(start - 1, zone) < day).toBe(true);
        expect(start).toBeLessThanOrEqual(ms);
      }),
      { numRuns: 400 },
    );
  });

  it('gives Almaty a 25-hour day on 2024-02-29', () => {
    expect(startOfDay('2024-02-29', 'Asia/Almaty').toISOString()).toBe('2024-02-28T18:00:00.000Z');
    expect(startOfDay('2024-03-01', 'Asia/Almaty').toISOString()).toBe('2024-02-29T19:00:00.000Z');
  });

  it('starts a day without a midnight at the change of clocks', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z');
  });

  it('starts a day with two midnights at the first', () => {
    expect(startOfDay('2025-11-02', 'America/Havana').toISOString()).toBe('2025-11-02T04:00:00.000Z');
  });
});

describe('calendar days', () => {
  it('move over months and leap years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(daysBetween('2024-03-02', '2024-03-01')).toEqual([]);
  });

  it('must exist', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const text of ['2023-02-29', '2024-2-9', '2024-13-01', 'today', '']) expect(isDay(text)).toBe(false);
  });
});
