import { expect, it } from 'vitest';
import { isSameOrigin } from './same-origin';

const ask = (headers: Record<string, string>, appUrl: string | null = null) => isSameOrigin(new Headers({ host: 'cb.kz', ...headers }), appUrl);

it('lets our own pages write', () => {
  expect(ask({ origin: 'https://cb.kz' })).toBe(true);
  expect(ask({ origin: 'http://cb.kz', 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(ask({ origin: 'https://calls.bank.kz', host: '127.0.0.1:3000' }, 'https://calls.bank.kz')).toBe(true);
  expect(ask({ origin: 'https://calls.bank.kz', 'x-forwarded-host': 'calls.bank.kz, proxy' })).toBe(true);
  expect(ask({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(true);
});

it.each([
  [{}],
  [{ origin: 'null' }],
  [{ origin: 'https://evil.example' }],
  [{ origin: 'https://cb.kz.evil.example' }],
  [{ origin: 'https://cb.kz:8443' }],
  [{ origin: 'not a url' }],
  [{ origin: 'https://cb.kz', 'sec-fetch-site': 'cross-site' }],
  [{ origin: 'null', 'sec-fetch-site': 'same-site' }],
  [{ 'sec-fetch-site': 'none' }],
])('refuses %j', (headers) => {
  expect(ask(headers)).toBe(false);
});
