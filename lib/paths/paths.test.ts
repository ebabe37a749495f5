import { expect, it } from 'vitest';
import { parseNext } from './parse-next';
import { apiPaths, paths } from './paths';

it('leaves empty parameters out and encodes the others', () => {
  expect(paths.calls({ outcome: 'BUSY', phone: '+7 707', page: null, q: '' })).toBe('/calls?outcome=BUSY&phone=%2B7+707');
  expect(paths.call('a b', undefined)).toBe('/calls/a%20b');
  expect(apiPaths.exportCsv('calls', new URLSearchParams('campaign=1'))).toBe('/api/v1/export.csv?rows=calls&campaign=1');
  expect(apiPaths.webhook('a/b')).toBe('/api/hubtalk?token=a%2Fb');
});

it('keeps the way back to the page that asked for a sign-in', () => {
  const page = paths.campaign('1c2d', { sort: 'name:asc' });
  expect(parseNext(new URL(paths.signIn(page), 'http://x').searchParams.get('next'))).toBe(page);
  expect(paths.signIn('/')).toBe('/sign-in');
});

it.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'javascript:alert(1)',
  'calls',
  '',
  null,
  ['/calls'],
])('does not leave the site for next=%j', (next) => {
  expect(parseNext(next)).toBe('/');
});
