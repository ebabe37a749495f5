import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignTurns } from './align-turns';
import { findHits, indexTurns } from './find-hits';
import { placeHits } from './place-hits';

const said = (content: string, at: string | null) => ({ role: 'user', content, at });

it('hears a hit as far into its turn as it stands in the text', () => {
  const messages = [said('aaaa word', '0'), said('word', '9'), said('x word', '12')];
  const hits = findHits(indexTurns(messages), 'word');
  const placed = (endSeconds: number | null) =>
    placeHits(hits, { messages, alignment: alignTurns(messages, { startedAt: null, durationSeconds: endSeconds }), endSeconds })
      .map(({ atSeconds }) => atSeconds);
  expect(placed(18)).toEqual([5, 9, 14]);
  expect(placed(null)).toEqual([5, 9, 12]);
});

it('hears nothing of what has no place', () => {
  const messages = [said('word', null)];
  const alignment = alignTurns(messages, { startedAt: null, durationSeconds: null });
  expect(placeHits(findHits(indexTurns(messages), 'word'), { messages, alignment, endSeconds: null })).toEqual([]);
});

it('is within the turn, in order, in any talk', () => {
  const content = fc.array(fc.constantFrom('word', 'İ', 'е\u0308', '😀', '-'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
  fc.assert(fc.property(fc.array(content, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 300 }), (contents, endSeconds) => {
    const messages = contents.map((each) => said(each, null));
    const alignment = alignTurns(messages, { startedAt: null, durationSeconds: endSeconds });
    const placed = placeHits(findHits(indexTurns(messages), 'word'), { messages, alignment, endSeconds });
    expect(placed).toHaveLength(contents.join(' ').split(' ').filter((word) => word === 'word').length);
    placed.forEach(({ hit, atSeconds }, index) => {
      expect(atSeconds).toBeGreaterThanOrEqual(alignment.places[hit.turn]?.startSeconds ?? Infinity);
      expect(atSeconds).toBeLessThan((alignment.places[hit.turn + 1]?.startSeconds ?? endSeconds) + 1e-9);
      expect(atSeconds).toBeGreaterThanOrEqual(placed[index - 1]?.atSeconds ?? 0);
    });
  }));
});
