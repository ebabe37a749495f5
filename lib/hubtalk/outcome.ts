import type { Outcome, ProjectedAttempt } from './types';

export type OutcomeFacts = Pick<ProjectedAttempt, 'status' | 'callStatus' | 'result' | 'durationSeconds'> & {
  /** in any transcript source */
  hasCustomerUtterance: boolean;
  hasTranscript: boolean;
};

const DECIDED: readonly Outcome[] = ['ANSWERED', 'NO_ANSWER', 'BUSY', 'FAILED'];

/** The effective outcome of an attempt. Source: CONTRACT.md §3; a finished call of 101 s may still say PENDING (trap 9). */
export function deriveOutcome(facts: OutcomeFacts): Outcome {
  const decided = DECIDED.find((outcome) => outcome === facts.status?.trim().toUpperCase());
  if (decided) return decided;
  if (facts.hasCustomerUtterance || facts.result?.trim().toUpperCase().startsWith('CALL_ANSWERED')) return 'ANSWERED';
  if (facts.hasTranscript && facts.durationSeconds !== null && facts.durationSeconds > 0) return 'ANSWERED';
  return facts.callStatus?.trim().toUpperCase() === 'FAILED' ? 'FAILED' : 'PENDING';
}
