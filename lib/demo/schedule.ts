import { addDays, dayOf, startOfDay } from '@/lib/time/day';
import { offsetMs } from '@/lib/time/zone';
import type { Random } from './random';

export const DEMO_TIME_ZONE = 'Asia/Almaty';
export const DIALLING_DAYS = 60;

const HOUR_MS = 3_600_000;
const FIRST_HOUR = 9;
const LAST_HOUR = 21;

/** Calls dialled per hour from 9 to 20 o'clock, relative. */
const DIALLED = [6, 9, 10, 13, 11, 8, 8, 9, 11, 13, 11, 6];
/** How much likelier than on average somebody answers in these hours: at noon and in the evening. */
const ANSWERED = [0.72, 0.8, 0.96, 1.28, 1.16, 0.86, 0.8, 0.86, 1.08, 1.3, 1.22, 0.92];
/** The chance that the first, second … attempt is answered. */
const ANSWERED_BY_ATTEMPT = [0.55, 0.43, 0.34, 0.27, 0.21];
/** Sunday first. */
const DIALLED_BY_WEEKDAY = [0.22, 1, 1.1, 1.05, 1.05, 1, 0.6];

export type Window = { anchorDay: string; endsAtMs: number };

/** The days from the first to the anchor day and the last instant at which something may start (9 p.m. when not given). */
export function windowOf(anchorDay: string, endsAt?: Date): Window {
  const evening = startOfDay(anchorDay, DEMO_TIME_ZONE).getTime() + LAST_HOUR * HOUR_MS;
  return { anchorDay, endsAtMs: Math.min(evening, endsAt?.getTime() ?? evening) };
}

/** When a call is first dialled, on a day of the window, seldom a Sunday. */
export function firstAttemptMs({ anchorDay, endsAtMs }: Window, random: Random): number {
  for (let tries = 0; tries < 200; tries += 1) {
    const day = addDays(anchorDay, random.int(1 - DIALLING_DAYS, 0));
    if (!random.chance(DIALLED_BY_WEEKDAY[weekdayOf(day)] ?? 1)) continue;
    const startedMs = inDiallingHours(day, random);
    if (startedMs <= endsAtMs) return startedMs;
  }
  return startOfDay(addDays(anchorDay, -1), DEMO_TIME_ZONE).getTime() + 12 * HOUR_MS;
}

/** When it is dialled again: soon after a busy line, else hours or days later, in dialling hours. */
export function nextAttemptMs(endedMs: number, status: string, random: Random): number {
  const hours = status === 'BUSY'
    ? random.weighted([[0.5, 4], [1.5, 3], [4, 2], [22, 2]] as const)
    : random.weighted([[2, 3], [4, 4], [7, 3], [21, 5], [46, 3], [70, 1]] as const);
  // whole seconds, as the sender's timestamps are: a recording's times are counted from the start that it sends
  const wished = endedMs + Math.round(hours * 3_600 * (0.75 + random.next() * 0.6)) * 1000;
  return intoDiallingHours(wished, random);
}

/** The chance of an answer for an attempt at an instant; falls with every attempt, peaks at noon and in the evening. */
export function answerChance(startedMs: number, attemptNumber: number): number {
  const base = ANSWERED_BY_ATTEMPT[Math.min(attemptNumber, ANSWERED_BY_ATTEMPT.length) - 1] ?? 0;
  return base * (ANSWERED[localHour(startedMs) - FIRST_HOUR] ?? 0.5);
}

/** Hour of the day on the demo's clocks. */
export function localHour(instantMs: number): number {
  return new Date(instantMs + offsetMs(instantMs, DEMO_TIME_ZONE)).getUTCHours();
}

/** The local calendar day, `YYYY-MM-DD`. */
export function localDay(instantMs: number): string {
  return dayOf(instantMs, DEMO_TIME_ZONE);
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Nights wait for the morning, most Sundays for Monday. */
function intoDiallingHours(instantMs: number, random: Random): number {
  const hour = localHour(instantMs);
  const day = addDays(localDay(instantMs), hour >= LAST_HOUR ? 1 : 0);
  const rests = weekdayOf(day) === 0 && random.chance(0.75);
  if (!rests && hour >= FIRST_HOUR && hour < LAST_HOUR) return instantMs;
  return inDiallingHours(addDays(day, rests ? 1 : 0), random);
}

function inDiallingHours(day: string, random: Random): number {
  const hour = FIRST_HOUR + random.weighted(DIALLED.map((weight, index) => [index, weight] as const));
  return startOfDay(day, DEMO_TIME_ZONE).getTime() + hour * HOUR_MS + random.int(0, 3_599) * 1000;
}
