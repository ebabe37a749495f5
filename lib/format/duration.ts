import { formatNumber, NO_FIGURE } from './number';

/** Seconds as `1:41`, from an hour on as `1:01:41`; null is "–". */
export function formatDuration(durationSeconds: number | null): string {
  if (durationSeconds === null) return NO_FIGURE;
  const rounded = Math.round(durationSeconds);
  const hours = Math.floor(rounded / 3600);
  const minutes = Math.floor((rounded % 3600) / 60);
  const seconds = String(rounded % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}

/** Seconds as a number of minutes, to a tenth below ten minutes; the unit is the caller's. */
export function formatMinutes(durationSeconds: number | null, locale: string): string {
  if (durationSeconds === null) return NO_FIGURE;
  const minutes = durationSeconds / 60;
  return formatNumber(minutes, locale, minutes < 10 ? 1 : 0);
}
