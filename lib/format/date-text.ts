import { formatDate, formatDateTime } from './date';

/** A date that somebody wrote into a spreadsheet: a day, a day with a time of no known zone (`T10:30`), or an instant (`…Z`, `+05:00`). */
export type DateText = { kind: 'day' | 'local' | 'instant'; iso: string };

const WRITTEN = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{2})[./](\d{2})[./](\d{4}))(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Reads `2026-02-03`, `03.02.2026`, `03/02/2026` (the day first, as in Kazakhstan), each with a time or without; null for anything else. */
export function readDateText(text: string): DateText | null {
  const [, year, month, day, dayFirst, monthSecond, yearLast, time, zone = ''] = WRITTEN.exec(text.trim()) ?? [];
  const date = [year ?? yearLast, month ?? monthSecond, day ?? dayFirst];
  if (date.includes(undefined)) return null;
  const iso = `${date.join('-')}${time === undefined ? '' : `T${time}${zone}`}`;
  // 2026-02-30 is no date, although Date would make one of it
  const begin = new Date(`${date.join('-')}T00:00:00Z`);
  if (Number.isNaN(begin.getTime()) || begin.toISOString().slice(0, 10) !== date.join('-') || Number.isNaN(Date.parse(iso))) return null;
  return { kind: time === undefined ? 'day' : zone === '' ? 'local' : 'instant', iso };
}

/** In the reader's writing; only an instant is moved into the workspace's zone: of other dates nobody said where they hold. */
export function formatDateText({ kind, iso }: DateText, style: { locale: string; timeZone: string }): string {
  if (kind === 'instant') return formatDateTime(iso, style);
  const unmoved = { ...style, timeZone: 'UTC' };
  return kind === 'day' ? formatDate(iso, unmoved) : formatDateTime(`${iso}Z`, unmoved);
}
