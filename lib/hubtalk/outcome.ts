import type { Message, Outcome, ProjectedAttempt } from './types';

export type OutcomeFacts = Pick<ProjectedAttempt, 'status' | 'callStatus' | 'result' | 'durationSeconds'> & {
  /** in any transcript source */
  hasCustomerUtterance: boolean;
  hasTranscript: boolean;
};

const DECIDED: readonly Outcome[] = ['ANSWERED', 'NO_ANSWER', 'BUSY', 'FAILED'];

/** What decided an outcome, in the order of CONTRACT.md §3. */
export const OUTCOME_RULES = ['status', 'utterance', 'result', 'talk', 'call_status', 'nothing'] as const;
export type OutcomeRule = (typeof OUTCOME_RULES)[number];

/** The effective outcome of an attempt. Source: CONTRACT.md §3; a finished call of 101 s may still say PENDING (trap 9). */
export function deriveOutcome(facts: OutcomeFacts): Outcome {
  return explainOutcome(facts).outcome;
}

/** The same with the first rule that decided it. */
export function explainOutcome(facts: OutcomeFacts): { outcome: Outcome; rule: OutcomeRule } {
  const decided = DECIDED.find((outcome) => outcome === facts.status?.trim().toUpperCase());
  if (decided) return { outcome: decided, rule: 'status' };
  if (facts.hasCustomerUtterance) return { outcome: 'ANSWERED', rule: 'utterance' };
  if (facts.result?.trim().toUpperCase().startsWith('CALL_ANSWERED')) return { outcome: 'ANSWERED', rule: 'result' };
  if (facts.hasTranscript && facts.durationSeconds !== null && facts.durationSeconds > 0) return { outcome: 'ANSWERED', rule: 'talk' };
  if (facts.callStatus?.trim().toUpperCase() === 'FAILED') return { outcome: 'FAILED', rule: 'call_status' };
  return { outcome: 'PENDING', rule: 'nothing' };
}

type StoredFacts = Pick<ProjectedAttempt, 'status' | 'callStatus' | 'result' | 'durationSeconds' | 'outcome'> & { messages: readonly Pick<Message, 'role'>[] };

/**
 * What decided the outcome of a stored attempt. Of its transcript only the best source is kept: an ANSWERED that nothing kept explains
 * comes of an utterance in another one, which the raw data holds.
 */
export function explainStoredOutcome({ outcome, messages, ...facts }: StoredFacts): OutcomeRule {
  const explained = explainOutcome({
    ...facts, hasCustomerUtterance: messages.some(({ role }) => role === 'user'), hasTranscript: messages.length > 0,
  });
  return explained.outcome === outcome ? explained.rule : 'utterance';
}
