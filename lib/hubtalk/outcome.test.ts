import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveOutcome, explainStoredOutcome, OUTCOME_RULES, type OutcomeFacts, type OutcomeRule } from './outcome';
import { attemptOf } from './testing/bodies';
import type { Outcome } from './types';

const NOTHING: OutcomeFacts = {
  status: null, callStatus: null, result: null, durationSeconds: null, hasCustomerUtterance: false, hasTranscript: false,
};
const outcomeOf = (facts: Partial<OutcomeFacts>) => deriveOutcome({ ...NOTHING, ...facts });

describe('the outcome of an attempt', () => {
  it('is its status when that is decided, whatever else is said', () => {
    for (const status of ['ANSWERED', 'NO_ANSWER', 'BUSY', 'FAILED'] as const) {
      expect(
        outcomeOf({ status: ` ${status.toLowerCase()}`, callStatus: 'FAILED', result: 'CALL_ANSWERED', hasCustomerUtterance: true }),
      ).toBe(status);
    }
  });

  it('is ANSWERED when the customer said something, in any source', () => {
    expect(outcomeOf({ status: 'PENDING', callStatus: 'FAILED', hasCustomerUtterance: true })).toBe('ANSWERED');
    const silent = {
      status: 'PENDING', result: '', final_result: '', duration: 0, mapped_answers: {}, full_transcript: '', text_detail: '', answer: '',
      conversation: {},
    };
    expect(attemptOf(silent).outcome).toBe('PENDING');
    for (const source of [
      { mapped_answers: { messages: [{ role: 'user', content: 'yes' }] } }, { full_transcript: 'user: yes' }, { text_detail: 'user: yes' },
      { answer: 'user: yes' }, { conversation: { user: ['yes'] } }, { full_transcript: 'assistant: hello', answer: 'user: yes' },
    ]) expect(attemptOf({ ...silent, ...source }).outcome).toBe('ANSWERED');
    expect(attemptOf({ ...silent, full_transcript: 'assistant: hello\nuser:' }).outcome).toBe('PENDING');
  });

  it('is ANSWERED when the result begins so, or something was said for longer than nothing', () => {
    expect(outcomeOf({ result: 'call_answered_information_transferred' })).toBe('ANSWERED');
    expect(outcomeOf({ result: 'CALL_NOT_ANSWERED' })).toBe('PENDING');
    expect(outcomeOf({ hasTranscript: true, durationSeconds: 1 })).toBe('ANSWERED');
    expect(outcomeOf({ hasTranscript: true, durationSeconds: 0 })).toBe('PENDING');
    expect(outcomeOf({ hasTranscript: true })).toBe('PENDING');
    expect(outcomeOf({ durationSeconds: 101 })).toBe('PENDING');
  });

  it('is else FAILED when the call failed, and PENDING when nothing is known', () => {
    expect(outcomeOf({ status: 'PENDING', callStatus: 'FAILED' })).toBe('FAILED');
    expect(outcomeOf({ status: 'VOICEMAIL', callStatus: 'COMPLETED' })).toBe('PENDING');
    expect(outcomeOf({})).toBe('PENDING');
  });
});

describe('why an attempt has its outcome', () => {
  const talk = (roles: string[]) => roles.map((role) => `${role}: да`).join('\n');
  const roles = fc.array(fc.constantFrom('assistant', 'user', 'operator'), { maxLength: 3 });
  const payload = fc.record({
    status: fc.constantFrom('', null, 'PENDING', 'pending', ' answered ', 'NO_ANSWER', 'BUSY', 'FAILED', 'VOICEMAIL'),
    call_status: fc.constantFrom('', 'COMPLETED', 'FAILED', 'failed', 'PENDING'),
    result: fc.constantFrom('', 'call_answered_x', 'CALL_ANSWERED', 'CALL_REFUSED'),
    duration: fc.constantFrom(null, 0, 1, '101'),
    mapped_answers: roles.map((said) => ({ messages: said.map((role) => ({ role, content: 'да' })) })),
    full_transcript: roles.map(talk), text_detail: roles.map(talk), answer: roles.map(talk),
    conversation: roles.map((said) => ({ user: said.filter((role) => role === 'user'), assistant: said.filter((role) => role !== 'user') })),
  });
  const MEANS: Record<OutcomeRule, Outcome[]> = {
    status: ['ANSWERED', 'NO_ANSWER', 'BUSY', 'FAILED'], utterance: ['ANSWERED'], result: ['ANSWERED'], talk: ['ANSWERED'], call_status: ['FAILED'], nothing: ['PENDING'],
  };

  it('agrees with the outcome, and says what is so, of any payload', () => {
    const seen = new Set<OutcomeRule>();
    fc.assert(fc.property(payload, (sent) => {
      const attempt = attemptOf({ ...sent, final_result: '' });
      const rule = explainStoredOutcome(attempt);
      seen.add(rule);
      expect(MEANS[rule]).toContain(attempt.outcome);
      const isSo: Record<OutcomeRule, boolean> = {
        status: sent.status?.trim().toUpperCase() === attempt.outcome,
        utterance: /user/.test(JSON.stringify([sent.mapped_answers, sent.full_transcript, sent.text_detail, sent.answer])) || sent.conversation.user.length > 0,
        result: sent.result.toUpperCase().startsWith('CALL_ANSWERED'),
        talk: attempt.messages.length > 0 && Number(sent.duration) > 0,
        call_status: sent.call_status.toUpperCase() === 'FAILED',
        nothing: true,
      };
      expect(isSo[rule], rule).toBe(true);
    }), { numRuns: 2_000 });
    expect([...seen].sort()).toEqual([...OUTCOME_RULES].sort());
  });
});
