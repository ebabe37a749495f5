import { byColumn } from '@/lib/variables/column-order';
import { mergeVariables } from './merge-variables';
import type { AttemptOfCall, CallFacts, CallFigures } from './types';

/**
 * Call order, CONTRACT.md §3: attempt number, start, arrival. Attempts without a number come last, by their start: pages and the
 * API list them so, and of inbound calls, which have none, the start alone decides. The event uuid breaks ties, so that any order
 * of arrival gives one state.
 */
export function compareAttempts(a: AttemptOfCall, b: AttemptOfCall): number {
  return compareNumbers(a.number ?? Infinity, b.number ?? Infinity)
    || a.startedAt.getTime() - b.startedAt.getTime()
    || a.receivedAt.getTime() - b.receivedAt.getTime()
    || (a.callEventUuid < b.callEventUuid ? -1 : Number(a.callEventUuid > b.callEventUuid));
}

/** A call's figures from all its attempts, in any order; throws when there are none. */
export function computeCall(attempts: readonly AttemptOfCall[]): CallFigures {
  const ordered = [...attempts].sort(compareAttempts);
  const last = ordered.at(-1);
  if (!last) throw new Error('a call has at least one attempt');
  const answered = ordered.filter(({ outcome }) => outcome === 'ANSWERED');
  const deciding = answered.at(-1) ?? last;
  const [first, ...others] = ordered.map(({ startedAt }) => startedAt).sort((a, b) => a.getTime() - b.getTime());
  return {
    callStatus: last.callStatus,
    decidingEventUuid: deciding.callEventUuid,
    outcome: deciding.outcome,
    result: deciding.result,
    sentiment: deciding.sentiment,
    initialLanguage: deciding.initialLanguage,
    finalLanguage: deciding.finalLanguage,
    voiceGender: deciding.voiceGender,
    attemptCount: ordered.length,
    answeredCount: answered.length,
    reached: answered.length > 0,
    firstAttemptAt: first ?? last.startedAt,
    lastAttemptAt: others.at(-1) ?? first ?? last.startedAt,
    durationSeconds: sumOf(ordered.map(({ durationSeconds }) => durationSeconds)),
    billDurationSeconds: sumOf(ordered.map(({ billDurationSeconds }) => billDurationSeconds)),
  };
}

/** What the attempts say of their call, given in call order: a later value wins, an empty one never does. */
export function foldCallFacts(facts: readonly CallFacts[]): CallFacts {
  const latest = (field: 'type' | 'phoneNumber' | 'campaignUuid') => facts.findLast((said) => said[field] !== null)?.[field] ?? null;
  return {
    type: latest('type'),
    phoneNumber: latest('phoneNumber'),
    campaignUuid: latest('campaignUuid'),
    variables: mergeVariables(facts.map(({ variables }) => variables).reverse()).sort(byColumn),
  };
}

/** Infinity minus itself is no number, so numbers that may be infinite are compared, not subtracted. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Null when no figure is there: nothing is not zero (trap 28). */
function sumOf(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0);
}
