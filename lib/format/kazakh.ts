/**
 * What browsers cannot write themselves: Chromium names Kazakh among its languages and has none of its data, so that a page that the server
 * wrote in Kazakh would turn into "1,219" and "2026 M11 29" there. Held to the server's own Kazakh in kazakh.test.ts.
 */
const MONTHS = ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.'];

/** The parts of a date whose month is a number, in the order that Kazakh has them. */
export function kazakhDate(parts: readonly Intl.DateTimeFormatPart[]): string {
  const of = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value;
  const [year, month, day] = [of('year'), of('month'), of('day')];
  const date = [year && `${year} ж.`, day, month && MONTHS[Number(month) - 1]].filter(Boolean).join(' ');
  const time = [of('hour'), of('minute'), of('second')].filter(Boolean).join(':');
  return [date, time].filter(Boolean).join(', ');
}

/** Russian writes the same numbers. */
export const numberLocale = (locale: string): string => (locale === 'kk' ? 'ru' : locale);

/** A percentage of `numberLocale`: Kazakh has no space before its sign. */
export const percentText = (text: string, locale: string): string => (locale === 'kk' ? text.replace(/\s%$/, '%') : text);

/** For numbers inside of messages, which are written by the library that holds these. Names of units are other words in Russian. */
export function withKazakhNumbers(native: typeof Intl.NumberFormat): typeof Intl.NumberFormat {
  return new Proxy(native, {
    construct: (target, [locale, options]: [unknown, Intl.NumberFormatOptions?]) =>
      Reflect.construct(target, [typeof locale === 'string' && options?.style !== 'unit' ? numberLocale(locale) : locale, options]),
  });
}
