import { expect, it } from 'vitest';
import { formatDateText, readDateText } from './date-text';

const ALMATY = { locale: 'en', timeZone: 'Asia/Almaty' };
const shown = (text: string) => {
  const date = readDateText(text);
  return date && formatDateText(date, ALMATY);
};

it('a day stays that day, whichever way it was written', () => {
  for (const text of ['2026-02-03', '03.02.2026', '03/02/2026', ' 2026-02-03 ']) expect(shown(text)).toBe('Feb 3, 2026');
});

it('an instant is shown on the workspace’s clocks, a time without a zone as it was written', () => {
  expect(shown('2026-02-01T20:30:00Z')).toBe('Feb 2, 2026, 01:30');
  expect(shown('2026-02-01T20:30:00.123+05:00')).toBe('Feb 1, 2026, 20:30');
  expect(shown('2026-02-01 20:30')).toBe('Feb 1, 2026, 20:30');
});

it.each(['', '2026', '2026-02-30', '31.02.2026', '2026-13-01', '12.5', '2026-02-03T25:00', 'tomorrow', '2026-02-03x'])('%j is no date', (text) => {
  expect(readDateText(text)).toBeNull();
});
