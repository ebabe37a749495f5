import type { Answer, Criterion, CriterionKind, Score } from './types';

type Weighed = Pick<Criterion, 'id' | 'kind' | 'weight' | 'isCritical'>;

/** The answers that a kind takes. */
export const ANSWERS: Record<CriterionKind, readonly number[]> = { yes_no: [0, 1], scale: [1, 2, 3, 4, 5] };

/** Quarters, in which both kinds are whole: a yes is four, a five of the scale too. */
const QUARTERS = 4;

/**
 * The weighted mean of the answered criteria in percent (yes 100, no 0; 1 to 5: 0, 25 … 100), to one decimal; what is not applicable is left
 * out. A critical criterion with the least answer fails the call. Null for both where none is answered. Unknown criteria count for nothing.
 */
export function computeScore(criteria: readonly Weighed[], answers: readonly Answer[]): Score {
  const byId = new Map(answers.map(({ criterionId, answer }) => [criterionId, answer]));
  let [points, weights, isFailed] = [0, 0, false];
  for (const { id, kind, weight, isCritical } of criteria) {
    const answer = byId.get(id) ?? null;
    if (answer === null) continue;
    const quarters = kind === 'yes_no' ? answer * QUARTERS : answer - 1;
    points += weight * quarters;
    weights += weight;
    isFailed ||= isCritical && quarters === 0;
  }
  if (weights === 0) return { scorePercent: null, isFailed: null };
  return { scorePercent: Math.round((points * 1000) / (weights * QUARTERS)) / 10, isFailed };
}
