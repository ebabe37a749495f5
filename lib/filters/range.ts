import { addDays, isDay, startOfDay } from '@/lib/time/day';
import type { Filter } from './schema';

/** Half-open: `from` is in, `to` is not; null has no bound. */
export type InstantRange = { from: Date | null; to: Date | null };

type Bounds = Pick<Filter, 'from' | 'to'>;

/** The instants that `from` and `to` mean: days begin and end by the zone's clocks, a `to` day is inclusive. */
export function resolveRange({ from, to }: Bounds, timeZone: string): InstantRange {
  return {
    from: from === undefined ? null : isDay(from) ? startOfDay(from, timeZone) : new Date(from),
    to: to === undefined ? null : isDay(to) ? startOfDay(addDays(to, 1), timeZone) : new Date(to),
  };
}

/** Whether `to` lies before `from`. A day against an instant is so only where it is in every time zone (UTC−12 to UTC+14). */
export function isReversed({ from, to }: Bounds): boolean {
  if (from === undefined || to === undefined) return false;
  if (isDay(from) === isDay(to)) return Date.parse(to) < Date.parse(from);
  const latestTo = resolveRange({ to }, 'Etc/GMT+12').to;
  const earliestFrom = resolveRange({ from }, 'Etc/GMT-14').from;
  return latestTo !== null && earliestFrom !== null && latestTo < earliestFrom;
}
