const UNITS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

/** A span in its two largest units, rounded to the smaller: "2 hr 10 min", "3 дн. 4 ч"; the sign is dropped. */
export function formatTimeSpan(spanSeconds: number, locale: string): string {
  const exact = Math.abs(spanSeconds);
  const largest = UNITS.findIndex(({ seconds }) => exact >= seconds);
  const smaller = UNITS[largest < 0 ? UNITS.length - 1 : Math.min(largest + 1, UNITS.length - 1)];
  let left = Math.round(exact / (smaller?.seconds ?? 1)) * (smaller?.seconds ?? 1);
  const parts: string[] = [];
  for (const { unit, seconds } of UNITS) {
    const count = Math.floor(left / seconds);
    left -= count * seconds;
    if (count > 0) parts.push(new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count));
  }
  return parts.length > 0 ? parts.join(' ') : new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'short' }).format(0);
}
