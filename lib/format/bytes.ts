const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in its largest unit of 1000, to one decimal below ten: "2.6 kB", "28 bytes". */
export function formatBytes(sizeBytes: number, locale: string): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(sizeBytes, 1)) / 3), UNITS.length - 1);
  const figure = sizeBytes / 1000 ** power;
  const maximumFractionDigits = power > 0 && figure < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: UNITS[power], unitDisplay: power === 0 ? 'long' : 'short', maximumFractionDigits }).format(figure);
}
