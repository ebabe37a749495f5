import { offsetMs } from './zone';

/** `YYYY-MM-DD HH:mm:ss` on the zone's clocks: the form of exports. */
export function localTime(instant: Date, timeZone: string): string {
  const ms = instant.getTime();
  return new Date(ms + offsetMs(ms, timeZone)).toISOString().slice(0, 19).replace('T', ' ');
}
