import { offsetMs } from './zone';

const DAY_MS = 86_400_000;

/** The calendar day `YYYY-MM-DD` that a zone's clocks show at an instant (a Date or epoch milliseconds). */
export function dayOf(instant: Date | number, timeZone: string): string {
  const ms = typeof instant === 'number' ? instant : instant.getTime();
  return new Date(ms + offsetMs(ms, timeZone)).toISOString().slice(0, 10);
}

/**
 * The first instant of a day in a zone. Where the clocks skip midnight it is the change itself; where they show midnight
 * twice, the first of the two.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const utcMidnight = Date.parse(day);
  const midnights = [utcMidnight - DAY_MS, utcMidnight + DAY_MS]
    .map((near) => utcMidnight - offsetMs(near, timeZone))
    .filter((midnight) => midnight + offsetMs(midnight, timeZone) === utcMidnight);
  return new Date(midnights.length > 0 ? Math.min(...midnights) : firstInstantFrom(day, timeZone));
}

/** `day` moved by whole calendar days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The days from `firstDay` to `lastDay`, both inclusive; none when they are the wrong way round. */
export function daysBetween(firstDay: string, lastDay: string): string[] {
  const days: string[] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** For a day whose midnight the clocks skip: local days grow with time there, so halving finds the change. */
function firstInstantFrom(day: string, timeZone: string): number {
  let before = Date.parse(day) - 2 * DAY_MS;
  let from = Date.parse(day) + 2 * DAY_MS;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayOf(middle, timeZone) < day) before = middle;
    else from = middle;
  }
  return from;
}
