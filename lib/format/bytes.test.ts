import { expect, it } from 'vitest';
import { formatBytes } from './bytes';

it.each([
  [0, 'en', '0 bytes'],
  [1, 'en', '1 byte'],
  [999, 'ru', '999 байт'],
  [2_649, 'en', '2.6 kB'],
  [64_000, 'kk', '64 кБ'],
  [5_242_880, 'en', '5.2 MB'],
])('writes %d bytes in %s as %s', (sizeBytes, locale, wanted) => {
  expect(formatBytes(sizeBytes, locale)).toBe(wanted);
});
