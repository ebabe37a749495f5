import { expect, it } from 'vitest';
import { messageTime, missingMessages, speakerOf } from './transcript';

const said = (content: string) => ({ role: 'user', content, at: null });

it.each([
  ['', null],
  [null, null],
  ['soon', null],
  ['2026-02-02T10:20:24Z', { kind: 'instant', instant: '2026-02-02T10:20:24Z' }],
  ['12.5', { kind: 'offset', offsetSeconds: 12.5 }],
  ['0', { kind: 'offset', offsetSeconds: 0 }],
])('trap 18: the time %j of a message is %j', (at, time) => {
  expect(messageTime(at)).toEqual(time);
});

it('trap 17: a claim of more messages than are held is told, no other', () => {
  const held = [said('a'), said('b'), said('c')];
  expect(missingMessages(held, 8)).toEqual({ held: 3, claimed: 8 });
  for (const claim of [3, 2, 0, null]) expect(missingMessages(held, claim)).toBeNull();
});

it('roles are sorted by side; an unknown one is a note, whatever its name', () => {
  expect(['assistant', 'user', 'operator', 'system', 'tool', 'constructor'].map(speakerOf)).toEqual([
    'bot', 'customer', 'operator', 'note', 'note', 'note',
  ]);
});
