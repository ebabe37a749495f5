import { describe, expect, it } from 'vitest';
import { deriveOutcome, type OutcomeFacts } from './outcome';
import { attemptOf } from './testing/bodies';

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
