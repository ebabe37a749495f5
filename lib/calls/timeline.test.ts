import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '@/lib/hubtalk/types';
import { buildTimeline, decidingAttempt, isStale } from './timeline';

const NOW_MS = Date.parse('2026-02-10T00:00:00Z');

function attempt(attemptNumber: number | null, startedAt: string, outcome: Outcome = 'NO_ANSWER') {
  return { attemptNumber, startedAt, outcome, callStatus: 'COMPLETED' };
}
const shape = (attempts: ReturnType<typeof attempt>[]) =>
  buildTimeline(attempts, NOW_MS).map((entry) =>
    entry.kind === 'missing' ? `missing ${entry.firstNumber}-${entry.lastNumber}` : [entry.attempt.attemptNumber, entry.gapSeconds],
  );

describe('buildTimeline', () => {
  it('measures gaps from start to start, over what is missing', () => {
    expect(shape([attempt(1, '2026-02-02T10:00:00Z'), attempt(2, '2026-02-02T12:10:00Z'), attempt(5, '2026-02-04T12:10:00Z')])).toEqual([
      [1, null], [2, 7800], 'missing 3-4', [5, 172_800],
    ]);
  });

  it('shows the numbers before the first that came as missing', () => {
    expect(shape([attempt(3, '2026-02-02T10:00:00Z')])).toEqual(['missing 1-2', [3, null]]);
  });

  it('trap 4: an attempt without a number is no first one and leaves no gap', () => {
    expect(shape([attempt(null, '2026-02-02T10:00:00Z')])).toEqual([[null, null]]);
    expect(shape([attempt(1, '2026-02-02T10:00:00Z'), attempt(null, '2026-02-02T09:00:00Z')])).toEqual([[1, null], [null, -3600]]);
  });

  it('two attempts with one number, and a number 0, leave no gap', () => {
    expect(shape([attempt(0, '2026-02-02T10:00:00Z'), attempt(1, '2026-02-02T10:00:01Z'), attempt(1, '2026-02-02T10:00:02Z')])).toEqual([
      [0, null], [1, 1], [1, 1],
    ]);
  });

  it('a huge number makes one entry, not a million', () => {
    expect(shape([attempt(1, '2026-02-02T10:00:00Z'), attempt(2_000_000_000, '2026-02-02T10:00:00Z')])).toEqual([
      [1, null], 'missing 2-1999999999', [2_000_000_000, 0],
    ]);
  });

  it('every number up to the highest is there or missing, once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (numbers) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const covered = buildTimeline(sorted.map((number) => attempt(number, '2026-02-02T10:00:00Z')), NOW_MS).flatMap((entry) =>
          entry.kind === 'attempt'
            ? [entry.attempt.attemptNumber ?? 0]
            : Array.from({ length: entry.lastNumber - entry.firstNumber + 1 }, (_, index) => entry.firstNumber + index),
        );
        expect(covered).toEqual(Array.from({ length: sorted.at(-1) ?? 0 }, (_, index) => index + 1));
      }),
    );
  });
});

describe('trap 10: isStale', () => {
  const at = (hoursAgo: number) => new Date(NOW_MS - hoursAgo * 3_600_000).toISOString();
  it.each([
    ['PENDING', 'COMPLETED', 6.01, true],
    ['PENDING', null, 6, false],
    ['ANSWERED', 'IN_PROGRESS', 7, true],
    ['NO_ANSWER', 'PENDING', 7, true],
    ['ANSWERED', 'COMPLETED', 700, false],
    ['NO_ANSWER', null, 700, false],
  ] as const)('%s with call status %s after %d h: %s', (outcome, callStatus, hours, stale) => {
    expect(isStale({ outcome, callStatus, startedAt: at(hours) }, { nowMs: NOW_MS, isLast: true })).toBe(stale);
  });

  it('does not wait for a call that went on, unless the attempt itself is open', () => {
    const earlier = { nowMs: NOW_MS, isLast: false };
    expect(isStale({ outcome: 'NO_ANSWER', callStatus: 'PENDING', startedAt: at(7) }, earlier)).toBe(false);
    expect(isStale({ outcome: 'PENDING', callStatus: 'PENDING', startedAt: at(7) }, earlier)).toBe(true);
  });
});

it('the last answered attempt decides, else the last', () => {
  const [one, two, three] = [attempt(1, '', 'ANSWERED'), attempt(2, '', 'ANSWERED'), attempt(3, '', 'BUSY')];
  expect(decidingAttempt([one, two, three])).toBe(two);
  expect(decidingAttempt([three])).toBe(three);
  expect(decidingAttempt([])).toBeUndefined();
});
