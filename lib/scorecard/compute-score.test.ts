import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS, computeScore } from './compute-score';
import { type Answer, type Criterion, CRITERION_KINDS, type Score } from './types';

type Weighed = Pick<Criterion, 'id' | 'kind' | 'weight' | 'isCritical'>;

const answered = CRITERION_KINDS.map((kind) => fc.record({
  kind: fc.constant(kind), weight: fc.integer({ min: 1, max: 100 }), isCritical: fc.boolean(),
  answer: fc.option(fc.constantFrom(...ANSWERS[kind]), { freq: 4 }), isSent: fc.boolean(),
}));
const scorecards = fc.array(fc.oneof(...answered), { maxLength: 8 }).map((all) => ({
  criteria: all.map(({ kind, weight, isCritical }, id): Weighed => ({ id, kind, weight, isCritical })),
  answers: all.flatMap(({ answer, isSent }, criterionId): Answer[] => (answer === null && !isSent ? [] : [{ criterionId, answer }])),
}));

/** The same by repeating each answered criterion's share as often as it weighs, and taking the plain mean. */
function naiveScore(criteria: readonly Weighed[], answers: readonly Answer[]): Score {
  const known = answers.flatMap(({ criterionId, answer }) => {
    const criterion = criteria.find(({ id }) => id === criterionId);
    return criterion && answer !== null ? [{ ...criterion, answer }] : [];
  });
  if (known.length === 0) return { scorePercent: null, isFailed: null };
  const shares = known.flatMap(({ kind, weight, answer }) =>
    Array<number>(weight).fill(kind === 'yes_no' ? (answer === 1 ? 100 : 0) : [0, 25, 50, 75, 100][answer - 1] ?? NaN));
  const worst = { yes_no: 0, scale: 1 };
  return {
    scorePercent: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    isFailed: known.some(({ isCritical, kind, answer }) => isCritical && answer === worst[kind]),
  };
}

describe('the score of a call', () => {
  it('is what the mean of repeated answers is, to one decimal', () => {
    fc.assert(fc.property(scorecards, ({ criteria, answers }) => {
      const [score, naive] = [computeScore(criteria, answers), naiveScore(criteria, answers)];
      expect(score.isFailed).toBe(naive.isFailed);
      if (naive.scorePercent === null) expect(score.scorePercent).toBeNull();
      else expect(Math.abs((score.scorePercent ?? NaN) - naive.scorePercent)).toBeLessThanOrEqual(0.0500001);
    }));
  });

  it('is known by hand', () => {
    const criteria: Weighed[] = [
      { id: 1, kind: 'yes_no', weight: 3, isCritical: false }, { id: 2, kind: 'scale', weight: 1, isCritical: true },
    ];
    const score = (first: number | null, second: number | null) =>
      computeScore(criteria, [{ criterionId: 1, answer: first }, { criterionId: 2, answer: second }]);
    expect(score(1, 3)).toEqual({ scorePercent: 87.5, isFailed: false });
    expect(score(1, 1)).toEqual({ scorePercent: 75, isFailed: true });
    expect(score(0, 5)).toEqual({ scorePercent: 25, isFailed: false });
    expect(score(null, 4)).toEqual({ scorePercent: 75, isFailed: false });
    expect(score(null, null)).toEqual({ scorePercent: null, isFailed: null });
    expect(computeScore(criteria, [{ criterionId: 9, answer: 1 }])).toEqual({ scorePercent: null, isFailed: null });
  });
});
