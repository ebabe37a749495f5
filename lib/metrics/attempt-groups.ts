import { dayOfNumber } from './day-number';
import type { AttemptNumberFigures, DayFigures, Metrics } from './types';

/** Attempts of one attempt number on one local day (days since 1970). Durations are sums over those that have one. */
export type AttemptGroup = {
  number: number | null;
  day: number;
  attempts: number;
  answered: number;
  positive: number;
  neutral: number;
  negative: number;
  durationSeconds: number | null;
  billDurationSeconds: number | null;
};

export type AttemptSplit = Pick<
  Metrics, 'attempts' | 'answeredAttempts' | 'durationSeconds' | 'billDurationSeconds' | 'byAttemptNumber' | 'byDay'
>;

/** Folds groups into figures by attempt number (without one last) and by day (oldest first). Sums of nothing are null. */
export function splitAttempts(groups: readonly AttemptGroup[]): AttemptSplit {
  const byNumber = new Map<number | null, AttemptNumberFigures>();
  const byDay = new Map<number, DayFigures>();
  const split: AttemptSplit = {
    attempts: 0,
    answeredAttempts: 0,
    durationSeconds: null,
    billDurationSeconds: null,
    byAttemptNumber: [],
    byDay: [],
  };
  for (const group of groups) {
    split.attempts += group.attempts;
    split.answeredAttempts += group.answered;
    split.durationSeconds = plus(split.durationSeconds, group.durationSeconds);
    split.billDurationSeconds = plus(split.billDurationSeconds, group.billDurationSeconds);
    const numbered = getOrSet(byNumber, group.number, () => ({ attemptNumber: group.number, attempts: 0, answered: 0 }));
    numbered.attempts += group.attempts;
    numbered.answered += group.answered;
    const day = getOrSet(byDay, group.day, () => ({
      day: dayOfNumber(group.day),
      attempts: 0,
      answered: 0,
      positive: 0,
      neutral: 0,
      negative: 0,
    }));
    for (const figure of ['attempts', 'answered', 'positive', 'neutral', 'negative'] as const) day[figure] += group[figure];
  }
  split.byAttemptNumber = [...byNumber.values()].sort((a, b) => (a.attemptNumber ?? Infinity) - (b.attemptNumber ?? Infinity));
  split.byDay = [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  return split;
}

/** A sum in which null adds nothing and is the sum of nothing. */
export function plus(sum: number | null, addend: number | null): number | null {
  return addend === null ? sum : (sum ?? 0) + addend;
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key) ?? make();
  map.set(key, held);
  return held;
}
