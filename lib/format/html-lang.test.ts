import { expect, it } from 'vitest';
import { htmlLang } from './html-lang';

it.each([
  ['KZ', 'kk'],
  ['kz', 'kk'],
  ['RU', 'ru'],
  ['en-US', 'en-us'],
  ['русский', undefined],
  ['"><script>', undefined],
  ['', undefined],
  [null, undefined],
])('trap 31: the language %j is marked as %j', (sent, lang) => {
  expect(htmlLang(sent)).toBe(lang);
});
