import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAttempts, computeCall, foldCallFacts } from './call';
import type { AttemptOfCall, CallFacts, Variable } from './types';

const STARTED_MS = Date.parse('2026-02-02T10:20:24Z');
const attempt = (fields: Partial<AttemptOfCall> & { minute?: number }): AttemptOfCall => {
  const { minute = 0, ...given } = fields;
  const startedAt = new Date(STARTED_MS + minute * 60_000);
  return {
    callEventUuid: 'e', number: 1, outcome: 'NO_ANSWER', callStatus: 'COMPLETED', startedAt, durationSeconds: null,
    billDurationSeconds: null,
    initialLanguage: null, finalLanguage: null, voiceGender: null, result: null, sentiment: 'none', receivedAt: startedAt, ...given,
  };
};
const variable = (name: string, text: string | null, place: Partial<Variable> = {}): Variable =>
  ({ kind: text === null ? 'null' : 'string', text, number: null, name, columnNumber: null, occurrence: 0, ...place });
const facts = (fields: Partial<CallFacts>): CallFacts => ({ type: null, phoneNumber: null, campaignUuid: null, variables: [], ...fields });

describe('call order', () => {
  it('is number, start, arrival, with attempts without a number last', () => {
    const ordered = [
      attempt({ number: 1, minute: 9 }), attempt({ number: 2, minute: 1 }), attempt({ number: 2, minute: 2, receivedAt: new Date(1) }),
      attempt({ number: 2, minute: 2, receivedAt: new Date(2), callEventUuid: 'a' }),
      attempt({ number: 2, minute: 2, receivedAt: new Date(2), callEventUuid: 'b' }),
      attempt({ number: null, minute: 3 }), attempt({ number: null, minute: 4 }),
    ];
    expect([...ordered].reverse().sort(compareAttempts)).toEqual(ordered);
  });
});

describe('the figures of a call', () => {
  const attempts = fc.uniqueArray(fc.record({
    callEventUuid: fc.string({ minLength: 1, maxLength: 3 }), number: fc.constantFrom(null, 1, 2, 3), minute: fc.nat(5),
    outcome: fc.constantFrom('ANSWERED' as const, 'BUSY' as const, 'PENDING' as const), durationSeconds: fc.constantFrom(null, 0, 60),
    result: fc.constantFrom(null, 'A', 'B'), callStatus: fc.constantFrom('PENDING', 'COMPLETED'),
  }), { minLength: 1, maxLength: 6, selector: ({ callEventUuid }) => callEventUuid }).map((list) => list.map(attempt));

  it('do not depend on the order of arrival (trap 3)', () => {
    const inTwoOrders = attempts.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(fc.property(inTwoOrders, ([one, other]) => {
      expect(computeCall(other)).toEqual(computeCall(one));
    }), { numRuns: 1_000 });
  });

  it('agree with a naive reading of the contract', () => {
    fc.assert(fc.property(attempts, (list) => {
      const ordered = [...list].sort(compareAttempts);
      const answered = ordered.filter(({ outcome }) => outcome === 'ANSWERED');
      const deciding = answered[answered.length - 1] ?? ordered[ordered.length - 1];
      const starts = list.map(({ startedAt }) => startedAt.getTime());
      const durations = list.flatMap(({ durationSeconds }) => durationSeconds ?? []);
      expect(computeCall(list)).toEqual(expect.objectContaining({
        decidingEventUuid: deciding?.callEventUuid, outcome: deciding?.outcome, result: deciding?.result,
        callStatus: ordered[ordered.length - 1]?.callStatus, attemptCount: list.length, answeredCount: answered.length,
        reached: answered.length > 0,
        firstAttemptAt: new Date(Math.min(...starts)), lastAttemptAt: new Date(Math.max(...starts)),
        durationSeconds: durations.length === 0 ? null : durations.reduce((sum, seconds) => sum + seconds, 0), billDurationSeconds: null,
      }));
    }), { numRuns: 1_000 });
  });

  it('need an attempt', () => {
    expect(() => computeCall([])).toThrow('at least one attempt');
  });
});

describe('what the attempts say of their call', () => {
  it('is the later value, never an empty one', () => {
    expect(foldCallFacts([
      facts({
        type: 'outbound', phoneNumber: '1', campaignUuid: 'c',
        variables: [variable('debt', '100'), variable('city', 'Almaty', { columnNumber: 2 })],
      }),
      facts({ phoneNumber: '2', variables: [variable('debt', '90'), variable('city', '', { columnNumber: 2 }), variable('note', null)] }),
    ])).toEqual(facts({
      type: 'outbound', phoneNumber: '2', campaignUuid: 'c',
      variables: [variable('city', 'Almaty', { columnNumber: 2 }), variable('debt', '90'), variable('note', null)],
    }));
    expect(foldCallFacts([])).toEqual(facts({}));
  });
});
