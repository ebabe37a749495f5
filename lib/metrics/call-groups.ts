import { outcomeOf, sentimentOf } from '@/lib/attempts/known-words';
import { OUTCOMES, type Outcome, SENTIMENTS, type Sentiment } from '@/lib/hubtalk/types';

/** Calls that share what their deciding attempts say. */
export type CallGroup = { outcome: string; result: string | null; sentiment: string; calls: number; reached: number };

export type CallSplit = {
  calls: number;
  reachedCalls: number;
  byOutcome: Record<Outcome, number>;
  byResult: Record<string, number>;
  bySentiment: Record<Sentiment, number>;
};

/** Folds groups into counts of calls: every outcome and sentiment, results most frequent first, an empty result as `none`. */
export function splitCalls(groups: readonly CallGroup[]): CallSplit {
  const byOutcome = zeroes(OUTCOMES);
  const bySentiment = zeroes(SENTIMENTS);
  const results = new Map<string, number>();
  let calls = 0;
  let reachedCalls = 0;
  for (const group of groups) {
    calls += group.calls;
    reachedCalls += group.reached;
    byOutcome[outcomeOf(group.outcome)] += group.calls;
    bySentiment[sentimentOf(group.sentiment)] += group.calls;
    const result = group.result === null || group.result === '' ? 'none' : group.result;
    results.set(result, (results.get(result) ?? 0) + group.calls);
  }
  const ranked = [...results].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return { calls, reachedCalls, byOutcome, byResult: Object.fromEntries(ranked), bySentiment };
}

function zeroes<W extends string>(words: readonly W[]): Record<W, number> {
  // fromEntries forgets its keys' type; they are exactly `words`
  return Object.fromEntries(words.map((word) => [word, 0])) as Record<W, number>;
}
