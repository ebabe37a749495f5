import { expect, it } from 'vitest';
import { pickLocale } from './locale';

it('takes the remembered choice before what the browser asks for', () => {
  expect(pickLocale('kk', 'en')).toBe('kk');
});

it('takes the best language of Accept-Language that it has', () => {
  expect(pickLocale(undefined, 'de-DE,de;q=0.9,en;q=0.4,kk-KZ;q=0.8')).toBe('kk');
  expect(pickLocale('xx', 'EN-us')).toBe('en');
  expect(pickLocale(undefined, 'en;q=0, ru')).toBe('ru');
});

it('falls back to Russian', () => {
  expect(pickLocale(undefined, null)).toBe('ru');
  expect(pickLocale('', 'zh, *;q=0.1, ;;q=')).toBe('ru');
});
