import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRevisions, mergeRevisions } from './merge';
import { bareRevisionOf, codesOf, inOrder, RECEIVED_AT, revisionOf } from './testing/bodies';
import type { ProjectedAttempt, Revision } from './types';

const orNothing = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.constantFrom(null, '', undefined));
const words = fc.constantFrom('a', 'b', 'c');

/** What one delivery says, besides what orders it. */
const fields = fc.record({
  status: orNothing(fc.constantFrom('PENDING', 'ANSWERED', 'BUSY')), agent_wb_name: orNothing(words), agent_uuid: orNothing(words),
  call_campaign_uuid: orNothing(words), attempt_number: orNothing(fc.integer({ min: 1, max: 4 })),
  phone_number: orNothing(fc.constant('77778228912')),
  call_type: orNothing(fc.constantFrom('outbound', 'inbound')),
  call_datetime: orNothing(fc.constantFrom('2026-02-02T10:20:24Z', '2026-02-02T10:20:25Z')), duration: orNothing(fc.nat(200)),
  bill_duration: orNothing(fc.nat(200)), initial_language: orNothing(words), final_language: orNothing(words),
  voice_gender: orNothing(words),
  result: orNothing(words), summary: orNothing(words), sentiment_analysis: orNothing(fc.constantFrom('positive', 'negative')),
  audio_recording_url: orNothing(words), conversation_path: orNothing(words), last_answer: orNothing(words),
  full_transcript: orNothing(fc.constantFrom('user: a', 'assistant: b')), text_detail: orNothing(fc.constant('user: c')),
  answer: orNothing(words),
  conversation: orNothing(fc.constantFrom({ user: ['a'] }, { assistant: ['b'], user: [] })),
  mapped_answers: orNothing(
    fc.constantFrom({ messages: [{ role: 'user', content: 'a' }], summary: { total_messages: 2 } }, { messages: [] }),
  ),
  analytics_data: orNothing(fc.record({
    trace_id: orNothing(words),
    reports: fc.array(
      fc.record({ name: words, uuid: orNothing(words), content: orNothing(words), result: orNothing(words) }), { maxLength: 3 },
    ),
  })),
  extra_variables: fc.array(
    fc.record({ name: words, value: orNothing(fc.nat(9)), column_number: fc.constantFrom(1, 2, null) }), { maxLength: 4 },
  ),
});

/** Deliveries of which no two have both the rank and the end in common. */
const distinctDeliveries = fc.uniqueArray(
  fc.tuple(fc.constantFrom('COMPLETED', 'IN_PROGRESS', 'PENDING', 'RINGING', null), fc.constantFrom(null, 1, 2, 3), fields),
  { minLength: 1, maxLength: 4, selector: ([callStatus, end]) => JSON.stringify([callStatus === 'RINGING' ? null : callStatus, end]) },
).map((deliveries) => deliveries.map(([callStatus, end, said]): Revision =>
  bareRevisionOf({ ...said, call_status: callStatus, end_datetime: end === null ? '' : `2026-02-02T10:2${end}:00Z` })));

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((item, index) => permutations(list.filter((_, at) => at !== index)).map((rest) => [item, ...rest]));
}

const isNothing = (held: unknown): boolean => held === null || held === '' || (Array.isArray(held) && held.length === 0);

describe('the merge of deliveries', () => {
  it('makes one attempt of any order of arrival', () => {
    fc.assert(fc.property(distinctDeliveries, (revisions) => {
      const merged = permutations(revisions).map((order) => mergeRevisions(inOrder(order)));
      for (const attempt of merged) expect(attempt).toEqual(merged[0]);
    }), { numRuns: 1_500 });
  });

  it('never goes back from a terminal status', () => {
    const statuses = fc.constantFrom('COMPLETED', 'FAILED', 'IN_PROGRESS', 'PENDING', 'X', '');
    fc.assert(fc.property(fc.array(fc.tuple(statuses, fields), { minLength: 1, maxLength: 5 }), (sent) => {
      const revisions = sent.map(([call_status, said]) => bareRevisionOf({ ...said, call_status }));
      let wasTerminal = false;
      for (let count = 1; count <= revisions.length; count += 1) {
        const { callStatus } = mergeRevisions(inOrder(revisions.slice(0, count)));
        const isTerminal = callStatus === 'COMPLETED' || callStatus === 'FAILED';
        expect(isTerminal).toBe(wasTerminal || ['COMPLETED', 'FAILED'].includes(sent[count - 1]?.[0] ?? ''));
        wasTerminal = isTerminal;
      }
    }), { numRuns: 1_000 });
  });

  it('never empties a value', () => {
    fc.assert(fc.property(distinctDeliveries, (revisions) => {
      const filledBy = (attempt: ProjectedAttempt) =>
        Object.entries(attempt).flatMap(([field, held]) => (isNothing(held) ? [] : [field]));
      for (let count = 2; count <= revisions.length; count += 1) {
        const before = filledBy(mergeRevisions(inOrder(revisions.slice(0, count - 1))));
        const after = filledBy(mergeRevisions(inOrder(revisions.slice(0, count))));
        const lost = before.filter((field) => !after.includes(field));
        // warnings are the leading delivery's, resultSent goes with the result, saidElsewhere is what is left over, and inbound calls lose their campaign
        expect(lost.filter((field) => !['warnings', 'resultSent', 'saidElsewhere', 'campaignUuid'].includes(field))).toEqual([]);
      }
    }), { numRuns: 1_000 });
  });

  it('takes each field from the leading delivery that says anything', () => {
    const [first, last] = [
      bareRevisionOf({
        call_status: 'COMPLETED', duration: 101, summary: '', result: 'b',
        extra_variables: [{ name: 'debt', value: '', column_number: 5 }],
      }),
      bareRevisionOf({
        call_status: 'IN_PROGRESS', duration: 3, summary: 'early', agent_wb_name: 'bot', result: 'a',
        extra_variables: [{ name: 'debt', value: 1, column_number: 5 }, { name: 'city', value: 'Алматы', column_number: 2 }],
      }),
    ];
    expect(mergeRevisions(inOrder([first, last]))).toMatchObject({
      callStatus: 'COMPLETED', durationSeconds: 101, summary: 'early', agentName: 'bot', result: 'B', resultSent: 'b', revisionCount: 2,
      receivedAt: RECEIVED_AT,
      variables: [{ name: 'city', text: 'Алматы' }, { name: 'debt', text: '1' }],
    });
  });

  it('keeps every report by uuid, else by name, also one that is renamed or twice in a delivery', () => {
    const reports = (...list: Record<string, unknown>[]) => ({ analytics_data: { reports: { dynamic_reports: list } } });
    const attempt = mergeRevisions(inOrder([
      bareRevisionOf({
        call_status: 'PENDING',
        ...reports(
          { uuid: 'u', name: 'old', content: 'why', result: 'x' }, { name: 'only here', result: 1 }, { name: 'two', result: 'a' },
        ),
      }),
      bareRevisionOf({
        call_status: 'COMPLETED',
        ...reports({ name: 'two', result: 'b' }, { name: 'two', result: 'c' }, { uuid: 'U', name: 'new', result: 'y' }),
      }),
    ]));
    expect(attempt.reports.map(({ uuid, name, content, result }) => [uuid, name, content, result.text])).toEqual([
      [null, 'two', null, 'b'], [null, 'two', null, 'c'], ['u', 'new', 'why', 'y'], [null, 'only here', null, '1'],
    ]);
  });

  it('warns of what only the whole shows', () => {
    const attempt = mergeRevisions(inOrder([
      revisionOf({ call_status: 'PENDING', call_uuid: 'other', end_datetime: '' }),
      bareRevisionOf({
        call_status: 'COMPLETED', call_type: 'outbound', phone_number: '77778228912', end_datetime: '2026-02-02T10:00:00Z',
      }),
    ]));
    expect(codesOf(attempt)).toEqual(['end_before_start end_datetime', 'transcript_partial last_answer', 'call_uuid_conflict call_uuid']);
    expect(attempt.callUuid).toBe('call');
  });

  it('ranks by call status, end, arrival and delivery', () => {
    const at = (call_status: string, end_datetime: string, [receivedMs, sequence]: [number, number]) =>
      ({ revision: bareRevisionOf({ call_status, end_datetime }), receivedAt: new Date(receivedMs), sequence });
    const ascending = [
      at('RINGING', '2026-02-02T10:22:09Z', [9, 9]), at('PENDING', '', [8, 8]), at('IN_PROGRESS', '', [7, 7]), at('COMPLETED', '', [6, 6]),
      at('FAILED', '2026-02-02T10:22:01Z', [5, 5]), at('COMPLETED', '2026-02-02T10:22:02Z', [1, 4]),
      at('FAILED', '2026-02-02T10:22:02Z', [2, 3]),
      at('COMPLETED', '2026-02-02T10:22:02Z', [2, 4]),
    ];
    expect([...ascending].reverse().sort(compareRevisions)).toEqual(ascending);
  });

  it('needs a delivery', () => {
    expect(() => mergeRevisions([])).toThrow('at least one revision');
  });
});
