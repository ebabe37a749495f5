import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseByteRange } from './byte-range';
import { signLocalLink, verifyLocalLink } from './local-link';
import { isSafeRecordingKey, recordingFile } from './recording-key';

const SECRET = 'a secret of at least thirty-two characters';
const NOW_MS = Date.UTC(2026, 1, 2, 10);
const KEY = '2026/02/02/10/0ca800d9-70ec-4e0c-a119-29d27185efce.mp3';
const LINK = { key: KEY, isDownload: false, lifetimeSeconds: 300, nowMs: NOW_MS };

test('a signed link opens its key for 300 seconds and not one more', () => {
  const link = signLocalLink(SECRET, LINK);
  expect(verifyLocalLink(SECRET, link, NOW_MS + 299_999)).toEqual({ key: KEY, isDownload: false });
  expect(verifyLocalLink(SECRET, link, NOW_MS + 300_000)).toEqual({ refused: 'expired' });
});

test.each([
  ['key', 'other.mp3'],
  ['expires', String(NOW_MS)],
  ['download', '1'],
  ['signature', 'x'],
  ['signature', ''],
])('a link with another %s is refused', (name, value) => {
  const link = signLocalLink(SECRET, LINK);
  link.set(name, value);
  expect(verifyLocalLink(SECRET, link, NOW_MS)).toEqual({ refused: 'invalid' });
});

test('a link signed with another secret is refused', () => {
  expect(verifyLocalLink('another secret', signLocalLink(SECRET, LINK), NOW_MS)).toEqual({ refused: 'invalid' });
});

test.each(['', '/etc/passwd', '../x.mp3', 'a/../x.mp3', 'a//x.mp3', './x.mp3', 'https://example.org/x.mp3', 'a\u0000.mp3', 'a\\..\\x.mp3', 'a'.repeat(2000)])(
  'trap 32: the key %j is refused',
  (key) => {
    expect(isSafeRecordingKey(key)).toBe(false);
    expect(recordingFile('/srv/recordings', key)).toBeNull();
  },
);

test('whatever the key, a file never lies outside its folder', () => {
  const nasty = fc.stringMatching(/^[./\\a-z:%\u0000]{0,30}$/);
  fc.assert(fc.property(nasty, (key) => recordingFile('/srv/recordings', key)?.startsWith('/srv/recordings/') ?? true));
});

test('trap 32: the documented key is allowed', () => {
  expect(recordingFile('/srv/recordings', KEY)).toBe(`/srv/recordings/${KEY}`);
});

test.each([
  [null, 'whole'],
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=10-19', { first: 10, last: 19 }],
  ['bytes=90-500', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-500', { first: 0, last: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=20-10', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['items=0-1', 'whole'],
])('the range %j of 100 bytes is %j', (header, wanted) => {
  expect(parseByteRange(header, 100)).toEqual(wanted);
});
