import { numberLocale, percentText } from './kazakh';

/** What stands where there is no figure. */
export const NO_FIGURE = '–';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.NumberFormat(numberLocale(locale), options)));
  return found;
}

/** A count or measure in the locale's writing; null is "–". */
export function formatNumber(number: number | null, locale: string, maximumFractionDigits = 0): string {
  return number === null ? NO_FIGURE : formatter(locale, { maximumFractionDigits }).format(number);
}

/** `part` of `whole` as a percentage; "–" when there is nothing to be a part of. Under 10 % it keeps one decimal. */
export function formatPercent({ part, whole }: { part: number; whole: number }, locale: string): string {
  if (whole === 0) return NO_FIGURE;
  const rate = part / whole;
  return percentText(formatter(locale, { style: 'percent', maximumFractionDigits: rate > 0 && rate < 0.1 ? 1 : 0 }).format(rate), locale);
}
