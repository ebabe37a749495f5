import { isBlank, type Json } from './json';
import type { WarningList } from './warning-list';

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const [FIRST_YEAR, LAST_YEAR] = [1970, 2100];

/** An ISO 8601 date and time; without an offset it is UTC, as the documentation has all times (trap 30). Null when it is none. */
export function parseInstant(text: string): { instant: Date; hasOffset: boolean } | null {
  const [, year, month, day, hour, minute, second = '0', fraction = '0', offset] = INSTANT.exec(text) ?? [];
  if (year === undefined || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  const clock = [Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second)] as const;
  const [years, months, ...rest] = clock;
  const local = new Date(Date.UTC(years, months - 1, ...rest) + Number(fraction.padEnd(3, '0').slice(0, 3)));
  const shown = [
    local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate(), local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds(),
  ];
  // Date.UTC takes the 45th of the 13th month for a later day
  if (shown.some((part, index) => part !== clock[index])) return null;
  const offsetMinutes = offsetMinutesOf(offset ?? 'Z');
  if (offsetMinutes === null) return null;
  return { instant: new Date(local.getTime() - offsetMinutes * 60_000), hasOffset: offset !== undefined };
}

/** An instant; null when it is empty or, with a warning, when it is no instant between 1970 and 2100. */
export function readInstant(sent: Json | undefined, field: string, warnings: WarningList): Date | null {
  if (isBlank(sent)) return null;
  const parsed = typeof sent === 'string' ? parseInstant(sent.trim()) : null;
  if (parsed === null) {
    warnings.add('invalid_date', field, `No ISO 8601 date and time from ${FIRST_YEAR} to ${LAST_YEAR}; it counts as not sent.`);
    return null;
  }
  if (!parsed.hasOffset) warnings.add('date_without_offset', field, 'Has no offset from UTC; it was read as UTC.');
  return parsed.instant;
}

/** Minutes ahead of UTC; null beyond the offsets that exist. */
function offsetMinutesOf(offset: string): number | null {
  if (/^z$/i.test(offset)) return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
