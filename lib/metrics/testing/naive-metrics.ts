import type { Filter } from '@/lib/filters/schema';
import { isInRange } from '@/lib/filters/testing/naive-reading';
import { decidingOf, type SampleAttempt, type SampleCall, sumOf } from '@/lib/filters/testing/sample-calls';
import { OUTCOMES, SENTIMENTS } from '@/lib/hubtalk/types';
import type { Metrics } from '../types';

/** CONTRACT.md §5 `metrics` read a second time, over calls that a filter has already chosen. */
export function naiveMetrics(calls: readonly SampleCall[], filter: Filter, dayOf: (instant: Date) => string): Metrics {
  const attempts = calls.flatMap((call) => call.attempts.filter((attempt) => isInRange(attempt, filter, dayOf)));
  const countOf = (word: string, read: (deciding: SampleAttempt) => string) =>
    calls.filter((call) => read(decidingOf(call)) === word).length;
  const resultOf = ({ result }: SampleAttempt) => result ?? 'none';
  const results = [...new Set(calls.map((call) => resultOf(decidingOf(call))))];
  const days = [...new Set(attempts.map(({ startedAt }) => dayOf(startedAt)))].sort();
  const numbers = [...new Set(attempts.map(({ number }) => number))].sort((a, b) => (a ?? 99) - (b ?? 99));
  const answered = (some: readonly SampleAttempt[]) => some.filter(({ outcome }) => outcome === 'ANSWERED').length;
  return {
    calls: calls.length,
    reachedCalls: calls.filter((call) => answered(call.attempts) > 0).length,
    attempts: attempts.length,
    answeredAttempts: answered(attempts),
    durationSeconds: sumOf(attempts.map(({ durationSeconds }) => durationSeconds)),
    billDurationSeconds: sumOf(attempts.map(({ billDurationSeconds }) => billDurationSeconds)),
    byOutcome: Object.fromEntries(OUTCOMES.map((word) => [word, countOf(word, ({ outcome }) => outcome)])) as Metrics['byOutcome'],
    byResult: Object.fromEntries(results.map((word) => [word, countOf(word, resultOf)])),
    bySentiment: Object.fromEntries(
      SENTIMENTS.map((word) => [word, countOf(word, ({ sentiment }) => sentiment)]),
    ) as Metrics['bySentiment'],
    byAttemptNumber: numbers.map((attemptNumber) => {
      const numbered = attempts.filter(({ number }) => number === attemptNumber);
      return { attemptNumber, attempts: numbered.length, answered: answered(numbered) };
    }),
    byDay: days.map((day) => {
      const held = attempts.filter(({ startedAt }) => dayOf(startedAt) === day);
      const feeling = (word: string) => held.filter(({ sentiment }) => sentiment === word).length;
      return {
        day,
        attempts: held.length,
        answered: answered(held),
        positive: feeling('positive'),
        neutral: feeling('neutral'),
        negative: feeling('negative'),
      };
    }),
  };
}
