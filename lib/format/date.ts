import { kazakhDate } from './kazakh';
import { NO_FIGURE } from './number';

type Style = { locale: string; timeZone: string };

const formatters = new Map<string, (at: Date) => string>();

function formatter({ locale, timeZone }: Style, options: Intl.DateTimeFormatOptions): (at: Date) => string {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = makeFormatter({ locale, timeZone }, options)));
  return found;
}

function makeFormatter({ locale, timeZone }: Style, options: Intl.DateTimeFormatOptions): (at: Date) => string {
  if (locale !== 'kk') {
    const native = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (at) => native.format(at);
  }
  const native = new Intl.DateTimeFormat('en', { timeZone, ...options, ...('month' in options && { month: 'numeric' }) });
  return (at) => kazakhDate(native.formatToParts(at));
}

const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Day and time to the minute, on the clocks of the workspace's zone; null is "–". */
export function formatDateTime(instant: string | null, style: Style): string {
  return instant === null ? NO_FIGURE : formatter(style, { ...DAY, ...MINUTE })(new Date(instant));
}

/** The day of an instant in the workspace's zone; null is "–". */
export function formatDate(instant: string | null, style: Style): string {
  return instant === null ? NO_FIGURE : formatter(style, DAY)(new Date(instant));
}

/** Time of day to the second. */
export function formatTimeOfDay(instant: string | null, style: Style): string {
  return instant === null ? NO_FIGURE : formatter(style, { ...MINUTE, second: '2-digit' })(new Date(instant));
}

/** A calendar day (`YYYY-MM-DD`, already in the workspace's zone) as an axis label: day and month. */
export function formatDay(day: string, locale: string): string {
  return formatter({ locale, timeZone: 'UTC' }, { month: 'short', day: 'numeric' })(new Date(day));
}

/** The month of a calendar day, with its year, as an axis label. */
export function formatMonth(day: string, locale: string): string {
  return formatter({ locale, timeZone: 'UTC' }, { year: 'numeric', month: 'short' })(new Date(day));
}
