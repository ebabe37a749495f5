import { offsetMs } from './zone';

const DAY_MS = 86_400_000;

/** Millions of instants fall on a few hundred days; more are forgotten at once. */
const MOST_DAYS = 10_000;
const days = new Map<number, string>();

/** `YYYY-MM-DD HH:mm:ss` on the zone's clocks: the form of exports. */
export function localTime(instant: Date | number, timeZone: string): string {
  const ms = typeof instant === 'number' ? instant : instant.getTime();
  const local = ms + offsetMs(ms, timeZone);
  const day = Math.floor(local / DAY_MS);
  const seconds = Math.floor((local - day * DAY_MS) / 1_000);
  return `${dayText(day)} ${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function dayText(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    if (days.size >= MOST_DAYS) days.clear();
    text = new Date(day * DAY_MS).toISOString().slice(0, 10);
    days.set(day, text);
  }
  return text;
}

const two = (figure: number): string => (figure < 10 ? `0${figure}` : String(figure));
