import { expect, it } from 'vitest';
import { isSlash, latinKey } from './latin-key';

it('a shortcut is the same key on a Russian and a Kazakh keyboard', () => {
  expect(latinKey({ key: 'ы', code: 'KeyS' })).toBe('s');
  expect(latinKey({ key: 'ә', code: 'Digit2' })).toBe('2');
  expect(latinKey({ key: 'о', code: 'KeyJ' })).toBe('j');
  expect(latinKey({ key: 'ъ', code: 'BracketRight' })).toBe(']');
});

it('what a Latin keyboard writes stays, wherever it has it', () => {
  // AZERTY has its a where QWERTY has its q
  expect(latinKey({ key: 'a', code: 'KeyQ' })).toBe('a');
  expect(latinKey({ key: 'Enter', code: 'Enter' })).toBe('Enter');
  expect(latinKey({ key: '?', code: 'Digit7' })).toBe('?');
  expect(latinKey({ key: 'ü', code: 'BracketLeft' })).toBe('ü');
});

it('the search opens by the same key, and by a slash wherever it is written', () => {
  const pressed = (key: string, code: string, shiftKey = false) => isSlash({ key, code, shiftKey });
  expect([pressed('/', 'Slash'), pressed('.', 'Slash'), pressed('№', 'Slash'), pressed('/', 'Digit7', true), pressed('/', 'Backslash', true)]).toEqual([true, true, true, true, true]);
  // a comma and a question mark, a German dash, and a dot where it is at home
  expect([pressed(',', 'Slash', true), pressed('?', 'Slash', true), pressed('-', 'Slash'), pressed('.', 'Period')]).toEqual([false, false, false, false]);
});
