import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/time/day';
import { bucketDays } from './bucket-days';
import { foldAttemptNumbers } from './fold-attempt-numbers';
import { rankResults, splitRanking } from './rank-results';
import { decodeTrendDays } from './trend-days';

const day = (date: string, attempts = 1, answered = 0) => ({ day: date, attempts, answered, positive: 0, neutral: 0, negative: 0 });

describe('bucketDays', () => {
  it('closes the gaps between days', () => {
    expect(bucketDays([day('2026-02-27', 3, 1), day('2026-03-01', 2)])).toEqual({
      unit: 'day',
      buckets: [
        { firstDay: '2026-02-27', lastDay: '2026-02-27', attempts: 3, answered: 1 },
        { firstDay: '2026-02-28', lastDay: '2026-02-28', attempts: 0, answered: 0 },
        { firstDay: '2026-03-01', lastDay: '2026-03-01', attempts: 2, answered: 0 },
      ],
    });
    expect(bucketDays([]).buckets).toEqual([]);
  });

  it('takes weeks from Monday, then months, then only the years that have attempts', () => {
    const weeks = bucketDays([day('2026-01-01'), day('2026-04-30')]);
    expect([weeks.unit, weeks.buckets[0], weeks.buckets.length]).toEqual([
      'week', { firstDay: '2025-12-29', lastDay: '2026-01-04', attempts: 1, answered: 0 }, 18,
    ]);
    const months = bucketDays([day('2024-02-10'), day('2026-04-30')]);
    expect([months.unit, months.buckets[0]?.lastDay, months.buckets.length]).toEqual(['month', '2024-02-29', 27]);
    expect(bucketDays([day('1970-01-01'), day('1970-05-01'), day('2026-04-30')])).toEqual({
      unit: 'year',
      buckets: [
        { firstDay: '1970-01-01', lastDay: '1970-12-31', attempts: 2, answered: 0 },
        { firstDay: '2026-01-01', lastDay: '2026-12-31', attempts: 1, answered: 0 },
      ],
    });
  });

  it('keeps every attempt, in buckets that follow one another, at most 92 of them', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 2600 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(days, (offsets) => {
        const byDay = offsets.sort((a, b) => a - b).map((offset) => day(addDays('2020-02-28', offset), offset + 1, 1));
        const { buckets } = bucketDays(byDay);
        expect(buckets.length).toBeLessThanOrEqual(92);
        for (const { firstDay, lastDay, attempts, answered } of buckets) {
          const inside = byDay.filter((figures) => figures.day >= firstDay && figures.day <= lastDay);
          expect([attempts, answered]).toEqual([inside.reduce((sum, figures) => sum + figures.attempts, 0), inside.length]);
        }
        expect(buckets.slice(1).every(({ firstDay }, at) => firstDay === addDays(buckets[at]?.lastDay ?? '', 1))).toBe(true);
      }),
    );
  });
});

it('results are ranked by calls, also those that look like numbers', () => {
  const ranked = rankResults({ 200: 1, PROMISED: 5, none: 3 });
  expect(ranked).toEqual([{ result: 'PROMISED', calls: 5 }, { result: null, calls: 3 }, { result: '200', calls: 1 }]);
  expect(splitRanking(ranked, 3)).toEqual({ shown: ranked, rest: [] });
  expect(splitRanking(ranked, 2)).toEqual({ shown: ranked.slice(0, 1), rest: ranked.slice(1) });
});

it('late attempt numbers are folded into one, those without a number stay last', () => {
  const figures = [1, 2, 3, 40, null].map((attemptNumber) => ({ attemptNumber, attempts: 10, answered: 2 }));
  expect(foldAttemptNumbers(figures, 3)).toEqual([
    { attemptNumber: 1, attempts: 10, answered: 2, andLater: false },
    { attemptNumber: 2, attempts: 10, answered: 2, andLater: false },
    { attemptNumber: 3, attempts: 20, answered: 4, andLater: true },
    { attemptNumber: null, attempts: 10, answered: 2, andLater: false },
  ]);
  expect(foldAttemptNumbers(figures, 10)).toEqual(figures.map((group) => ({ ...group, andLater: false })));
});

it('the days of the trend are 7 or 30, and what else the query says is named', () => {
  expect(decodeTrendDays({})).toEqual({ days: 30, unread: [] });
  expect(decodeTrendDays({ days: '7' })).toEqual({ days: 7, unread: [] });
  expect(decodeTrendDays({ days: ['7', '30'], outcome: 'BUSY' })).toEqual({ days: 30, unread: ['days', 'outcome'] });
});
