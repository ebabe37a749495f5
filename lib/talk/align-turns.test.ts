import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alignment, alignTurns, turnAt } from './align-turns';

const START = '2026-02-02T10:20:00Z';
const said = (content: string, at: string | null = null, role = 'user') => ({ role, content, at });
const starts = ({ places }: Alignment) => places.map((place) => place && Math.round(place.startSeconds * 100) / 100);

describe('the place of a turn in the recording', () => {
  it('is the time that was sent: seconds, or an instant counted from the start', () => {
    const talk = [said('a', '0'), said('b', '4.5'), said('c', '2026-02-02T10:20:09Z')];
    const alignment = alignTurns(talk, { startedAt: START, durationSeconds: 20 });
    expect([alignment.kind, starts(alignment)]).toEqual(['sent', [0, 4.5, 9]]);
  });

  it('is estimated by letters where no time was sent (trap 18)', () => {
    const talk = [said('aaaa', ''), said('bb!!'), said('сл ово')];
    const alignment = alignTurns(talk, { startedAt: START, durationSeconds: 11 });
    expect([alignment.kind, starts(alignment)]).toEqual(['estimated', [0, 4, 6]]);
  });

  it('is estimated only between the times that are known', () => {
    const talk = [said('aa'), said('bb', '10'), said('cc'), said('dddddd', '20'), said('ee')];
    const alignment = alignTurns(talk, { startedAt: START, durationSeconds: 28 });
    expect([alignment.kind, starts(alignment)]).toEqual(['partly', [0, 10, 15, 20, 26]]);
    expect(alignment.places.map((place) => place?.isSent)).toEqual([false, true, false, true, false]);
    expect(starts(alignTurns(talk, { startedAt: START, durationSeconds: null }))).toEqual([0, 10, 15, 20, null]);
  });

  it('is not where a senseless time says', () => {
    const [one, two] = [said('aa'), said('bb')];
    for (const times of [['9', '3'], ['1', '99'], ['5', '5'], ['2026-02-02T10:00:00Z', '2026-02-02T10:20:05Z'], ['1', '2026-02-05T10:20:00Z']]) {
      const talk = [{ ...one, at: times[0] ?? null }, { ...two, at: times[1] ?? null }];
      expect(alignTurns(talk, { startedAt: START, durationSeconds: 10 }), String(times)).toEqual(
        alignTurns([one, two], { startedAt: START, durationSeconds: 10 }),
      );
    }
  });

  it('takes no instant where only the arrival is known, and nothing where there is no end either', () => {
    const talk = [said('aa', '2026-02-02T10:20:00Z'), said('bb', '2026-02-02T10:20:04Z')];
    expect(alignTurns(talk, { startedAt: null, durationSeconds: 10 }).kind).toBe('estimated');
    for (const durationSeconds of [null, 0]) {
      expect(alignTurns(talk, { startedAt: null, durationSeconds })).toEqual({ kind: 'none', places: [null, null] });
    }
  });

  it('leaves no time to what only systems say', () => {
    expect(starts(alignTurns([said('aa'), said('{"a":"bbbbbbbb"}', null, 'tool'), said('cc')], { startedAt: START, durationSeconds: 8 }))).toEqual([0, 4, 4]);
  });
});

const anySpan = fc.record({ startedAt: fc.constantFrom(START, null), durationSeconds: fc.option(fc.integer({ min: 0, max: 600 })) });
const anyRole = fc.constantFrom('user', 'assistant', 'operator', 'tool', 'unknown');
const anyContent = fc.oneof(fc.string(), fc.constantFrom('Сәлеметсіз бе', 'ok 7', '…', 'İ😀'));
const anyTime = fc.oneof(
  fc.constant(null), fc.constantFrom('', 'soon'), fc.double({ min: -5, max: 700, noNaN: true }).map((seconds) => seconds.toFixed(2)),
  fc.integer({ min: -5, max: 700 }).map((seconds) => new Date(Date.parse(START) + seconds * 1_000).toISOString()),
);
const anyTalk = fc.array(fc.record({ role: anyRole, content: anyContent, at: anyTime }), { maxLength: 12 });

/** Of a talk with usable times only: letter by letter, each at its moment between the two times around it. */
function naiveStarts(talk: readonly { role: string; content: string; seconds: number | null }[], durationSeconds: number): number[] {
  const letters = talk.flatMap(({ role, content }, turn) => {
    if (role === 'tool' || role === 'unknown') return [];
    const count = [...content].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length;
    return Array.from({ length: Math.max(1, count) }, () => turn);
  });
  return talk.map(({ seconds }, turn) => {
    if (seconds !== null) return seconds;
    let left = turn;
    while (left > 0 && (talk[left]?.seconds ?? null) === null) left -= 1;
    let right = turn;
    while (right < talk.length && (talk[right]?.seconds ?? null) === null) right += 1;
    const [from, to] = [talk[left]?.seconds ?? 0, talk[right]?.seconds ?? durationSeconds];
    const stretch = letters.filter((of) => of >= left && of < right);
    return stretch.length === 0 ? from : from + ((to - from) * stretch.filter((of) => of < turn).length) / stretch.length;
  });
}

describe('in any talk', () => {
  it('starts never decrease and stay within the recording', () => {
    fc.assert(fc.property(anyTalk, anySpan, (talk, span) => {
      const { kind, places } = alignTurns(talk, span);
      expect(places).toHaveLength(talk.length);
      const seconds = places.flatMap((place) => (place === null ? [] : [place.startSeconds]));
      expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
      expect(seconds.every((each) => each >= 0 && each <= (span.durationSeconds || 86_400))).toBe(true);
      expect(kind === 'none').toBe(seconds.length === 0);
      expect(kind === 'sent').toBe(talk.length > 0 && places.every((place) => place?.isSent));
      // what is not known is at the end
      expect(places.slice(0, seconds.length).includes(null)).toBe(false);
    }));
  });

  it('good times are kept, and the others are where a naive reading puts them', () => {
    const gaps = fc.array(fc.record({ role: anyRole, content: anyContent, gap: fc.integer({ min: 1, max: 9 }), isKnown: fc.boolean() }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(gaps, fc.integer({ min: 1, max: 50 }), (turns, tail) => {
      let clock = 0;
      const talk = turns.map(({ role, content, gap, isKnown }) => {
        clock += gap;
        return { role, content, seconds: isKnown ? clock : null };
      });
      const durationSeconds = clock + tail;
      const { places } = alignTurns(talk.map(({ seconds, ...turn }) => ({ ...turn, at: seconds === null ? null : String(seconds) })), { startedAt: START, durationSeconds });
      naiveStarts(talk, durationSeconds).forEach((seconds, turn) => expect(places[turn]?.startSeconds).toBeCloseTo(seconds, 6));
      expect(places.map((place) => place?.isSent)).toEqual(talk.map(({ seconds }) => seconds !== null));
    }));
  });

  it('the turn being spoken is the last that has begun', () => {
    fc.assert(fc.property(anyTalk, anySpan, fc.integer({ min: 0, max: 700 }), (talk, span, position) => {
      const alignment = alignTurns(talk, span);
      let naive = -1;
      alignment.places.forEach((place, turn) => {
        if (place !== null && place.startSeconds <= position + 0.05) naive = turn;
      });
      expect(turnAt(alignment, position)).toBe(naive);
      alignment.places.forEach((place) => {
        if (place === null) return;
        const spoken = alignment.places[turnAt(alignment, place.startSeconds)]?.startSeconds ?? NaN;
        expect(spoken).toBeGreaterThanOrEqual(place.startSeconds);
        // a hair of it, and what is lost in the last binary digit
        expect(spoken - place.startSeconds).toBeLessThanOrEqual(0.05 + 1e-9);
      });
    }));
  });
});
