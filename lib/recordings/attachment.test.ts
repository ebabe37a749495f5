import { expect, it } from 'vitest';
import { attachmentOf } from './attachment';

it.each([
  ['2026/02/02/10/a-b_1.mp3', 'attachment; filename="a-b_1.mp3"'],
  ['a "quoted"; x.mp3', 'attachment; filename="a__quoted___x.mp3"; filename*=UTF-8\'\'a%20%22quoted%22%3B%20x.mp3'],
  ['Әлия (1).wav', 'attachment; filename="______1_.wav"; filename*=UTF-8\'\'%D3%98%D0%BB%D0%B8%D1%8F%20%281%29.wav'],
])('the key %j is saved as %s', (key, wanted) => {
  expect(attachmentOf(key)).toBe(wanted);
});
