import { addDays } from '@/lib/time/day';
import type { DayFigures } from './types';

/** From `firstDay` to `lastDay`, both inclusive. */
export type DayBucket = { firstDay: string; lastDay: string; attempts: number; answered: number };
export type BucketUnit = 'day' | 'week' | 'month' | 'year';

/** As many bars as can be told apart in a panel. */
const MOST_BUCKETS = 92;

/** The longest that as many days (weeks …) can be: each unit is taken while the span fits. */
const UNITS = [
  { unit: 'day', days: 1 },
  { unit: 'week', days: 7 },
  { unit: 'month', days: 30 },
] as const;

/**
 * Attempts of days (oldest first, gaps allowed) in at most 92 bars: by day, else by week (from Monday), by month, by year.
 * Gaps are closed with zeros, but for years: a payload may be dated in any of them, and only those with attempts are shown.
 * No days are no bars.
 */
export function bucketDays(byDay: readonly DayFigures[]): { unit: BucketUnit; buckets: DayBucket[] } {
  const [firstDay, lastDay] = [byDay[0]?.day, byDay.at(-1)?.day];
  if (firstDay === undefined || lastDay === undefined) return { unit: 'day', buckets: [] };
  const span = (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000 + 1;
  // A span may begin and end in the middle of a week or month, which makes one more.
  const unit = UNITS.find(({ days }) => (days === 1 ? span : span / days + 1) <= MOST_BUCKETS)?.unit ?? 'year';
  const buckets = new Map<string, DayBucket>();
  const bucketOf = (day: string): DayBucket => {
    const start = startOfUnit(day, unit);
    const held = buckets.get(start) ?? { firstDay: start, lastDay: addDays(startOfNext(start, unit), -1), attempts: 0, answered: 0 };
    buckets.set(start, held);
    return held;
  };
  for (let day = firstDay; unit !== 'year' && day <= lastDay; day = startOfNext(startOfUnit(day, unit), unit)) bucketOf(day);
  for (const { day, attempts, answered } of byDay) {
    const bucket = bucketOf(day);
    bucket.attempts += attempts;
    bucket.answered += answered;
  }
  return { unit, buckets: [...buckets.values()] };
}

function startOfUnit(day: string, unit: BucketUnit): string {
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
    case 'month':
      return `${day.slice(0, 7)}-01`;
    case 'year':
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** The first day of the unit after the one that begins on `start`. */
function startOfNext(start: string, unit: BucketUnit): string {
  const longest = { day: 1, week: 7, month: 31, year: 366 }[unit];
  return startOfUnit(addDays(start, longest), unit);
}
