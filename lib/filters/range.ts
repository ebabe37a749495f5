import { addDays, dayOf, isDay, startOfDay } from '@/lib/time/day';
import { daysOfSpan, readRelativeSpan } from './relative-span';
import type { Filter } from './schema';

/** Half-open: `from` is in, `to` is not; null has no bound. */
export type InstantRange = { from: Date | null; to: Date | null };

type Bounds = Pick<Filter, 'from' | 'to'>;

/**
 * The instants that `from` and `to` mean: days begin and end by the zone's clocks, a `to` day is inclusive. Relative spans are
 * those of `now`; `from` is their beginning, `to` their end.
 */
export function resolveRange({ from, to }: Bounds, timeZone: string, now = new Date()): InstantRange {
  const [first, last] = [daysOfBound(from, { timeZone, now })?.first, daysOfBound(to, { timeZone, now })?.last];
  return {
    from: first !== undefined ? startOfDay(first, timeZone) : from === undefined ? null : new Date(from),
    to: last !== undefined ? startOfDay(addDays(last, 1), timeZone) : to === undefined ? null : new Date(to),
  };
}

/** The days that a bound names; null for an instant and for none. */
export function daysOfBound(
  bound: string | undefined,
  { timeZone, now }: { timeZone: string; now: Date },
): { first: string; last: string } | null {
  if (bound === undefined) return null;
  if (isDay(bound)) return { first: bound, last: bound };
  const span = readRelativeSpan(bound);
  return span && daysOfSpan(span, dayOf(now, timeZone));
}

/**
 * Whether `to` lies before `from`. A day against an instant is so only where it is in every time zone (UTC−12 to UTC+14), and a
 * relative span only where it is on every day: two of the same unit. Another pair may be an empty range on some days.
 */
export function isReversed({ from, to }: Bounds): boolean {
  if (from === undefined || to === undefined) return false;
  const [fromSpan, toSpan] = [readRelativeSpan(from), readRelativeSpan(to)];
  if (fromSpan !== null || toSpan !== null) return fromSpan?.unit === toSpan?.unit && (fromSpan?.ago ?? 0) < (toSpan?.ago ?? 0);
  if (isDay(from) === isDay(to)) return Date.parse(to) < Date.parse(from);
  const latestTo = resolveRange({ to }, 'Etc/GMT+12').to;
  const earliestFrom = resolveRange({ from }, 'Etc/GMT-14').from;
  return latestTo !== null && earliestFrom !== null && latestTo < earliestFrom;
}
