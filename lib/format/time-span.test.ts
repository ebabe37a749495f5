import { expect, it } from 'vitest';
import { formatTimeSpan } from './time-span';

it.each([
  [7_800, 'en', '2 hr 10 min'],
  [7_829, 'en', '2 hr 10 min'],
  [7_831, 'en', '2 hr 11 min'],
  [86_399, 'en', '1 day'],
  [93_600, 'en', '1 day 2 hr'],
  [61, 'en', '1 min 1 sec'],
  [-90, 'en', '1 min 30 sec'],
  [0.4, 'en', '0 sec'],
  [0, 'ru', '0 с'],
  [270_000, 'ru', '3 дн. 3 ч'],
  [7_800, 'kk', '2 сағ 10 мин'],
])('%d s in %s is %s', (seconds, locale, text) => {
  expect(formatTimeSpan(seconds, locale).replaceAll('\u00a0', ' ')).toBe(text);
});
