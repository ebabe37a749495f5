import fc from 'fast-check';
import { planCall } from '@/lib/demo/plan-call';
import { rawNumber, toRawJson } from '@/lib/demo/raw-json';
import { windowOf } from '@/lib/demo/schedule';
import { PAYLOAD_TRAPS } from '@/lib/demo/trapped-payload';
import { nextDelivery } from '../load/deliveries';

type Json = Record<string, unknown>;

/** A payload that departs from the documentation; `mustWarn` when what was done last cannot be read without a warning. */
export type BentPayload = { body: string; mustWarn: boolean };

const CALL = planCall({ seed: 'bench', calls: 1, window: windowOf('2026-02-02') }, 0);

const CONTAINERS = ['analytics_data', 'extra_variables', 'mapped_answers', 'conversation', 'answers'];
const FIELDS = [
  'call_event_uuid', 'call_uuid', 'call_type', 'phone_number', 'call_status', 'agent_wb_name', 'agent_uuid', 'call_campaign_uuid',
  'attempt_number', 'status', 'call_datetime', 'end_datetime', 'duration', 'bill_duration', 'initial_language', 'final_language',
  'voice_gender', 'result', 'final_result', 'audio_recording_url', 'full_transcript', 'conversation_path', 'summary', 'sentiment_analysis',
  'last_answer', 'text_detail', 'answer', ...CONTAINERS,
];

/** Nothing, and its many ways to be written; numbers of every size; texts that are something else; shapes. */
const ODDITIES: unknown[] = [
  undefined, null, '', ' ', [], {}, false, true, 0, -0, -1, 1.5, 1e308, rawNumber('1e400'), rawNumber('9007199254740993'),
  rawNumber('123456789012345678901234567890'), '0', '-1', '1e3', 'NaN', '0777', 'null', '[]', '{}', '{"a":', '[[[', 'PENDING', 'answered',
  'неизвестно', '2026-13-45T99:00:00Z', '2026-02-02', '02.02.2026 10:20', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '1769999999',
  '../../../etc/passwd', 'https://example.invalid/a.mp3', '=1+1', '<script>alert(1)</script>', '\'); DROP TABLE calls; --', '$.a[0]."b"',
  'a\u0000b', '\ud83d', '\u202Efdp.exe', 'user: a\nassistant: b\nsystem: c', 'x'.repeat(20_000), [null], [[]], [{}], [1, 'a', null],
  [{ name: '' }], [{ name: null, value: {} }], [{ name: 1, value: 1, column_number: 'x' }], { '': '' }, { constructor: 1, toString: null },
  JSON.parse('{"__proto__":{"a":1}}'), { messages: 'none' }, { messages: [{ role: 7, content: [] }, null, 'x'] }, { user: 'text', assistant: 3 },
  { reports: {} }, { reports: { dynamic_reports: [1, [], { uuid: {} }] } }, { reports: { dynamic_reports: '{"reports":[{"name":"a"}]}' } },
  { reports: { dynamic_reports: { a: { result: { b: 1 } }, c: null } } }, nested(60), nested(63),
];

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { deeper: nested(levels - 1) };
}

/** What cannot be read in silence: [field, value]. */
const MUST_WARN: [string, unknown][] = [
  ['duration', -1], ['duration', 'soon'], ['bill_duration', { seconds: 97 }], ['call_datetime', 'yesterday'], ['end_datetime', '2026-13-45T99:00:00Z'],
  ['sentiment_analysis', 'mixed'], ['analytics_data', 42], ['extra_variables', 'text'], ['mapped_answers', 7], ['conversation', true],
  ['attempt_number', 'first'], ['audio_recording_url', '../../../etc/passwd'], ['a_field_that_nobody_knows', 1], ['summary', 'a\u0000b'],
  ['analytics_data', { reports: { dynamic_reports: [42] } }], ['extra_variables', [{ name: '', value: 1 }]], ['phone_number', 'anonymous'],
];

type Bend = (payload: Json) => void;

const setField = (field: string, oddity: unknown): Bend => (payload) => void (payload[field] = oddity);
const insideField = (field: string, key: string, oddity: unknown): Bend => (payload) => {
  const holder = payload[field];
  if (typeof holder === 'object' && holder !== null && !Array.isArray(holder)) payload[field] = { ...holder, [key]: oddity };
};
const addVariable = (name: string, oddity: unknown): Bend => (payload) => {
  const held: unknown[] = Array.isArray(payload.extra_variables) ? payload.extra_variables : [];
  payload.extra_variables = [...held, { name, value: oddity, column_number: 3 }];
};

const oddity = fc.constantFrom(...ODDITIES);
const bend: fc.Arbitrary<Bend> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PAYLOAD_TRAPS).map(({ bend: trap }): Bend => (payload) => bendIfFits(() => trap(payload, CALL))) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...FIELDS), oddity).map(([field, value]) => setField(field, value)) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...CONTAINERS), fc.constantFrom('reports', 'messages', 'summary', 'user', 'trace_id'), oddity)
      .map(([field, key, value]) => insideField(field, key, value)),
  },
  { weight: 1, arbitrary: fc.tuple(fc.string({ unit: 'binary', maxLength: 12 }), oddity).map(([name, value]) => addVariable(name, value)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...FIELDS), fc.jsonValue()).map(([field, value]) => setField(field, value)) },
);

/** A trap expects the demo's shapes; one that another bend has changed before is bent enough. */
function bendIfFits(run: () => void): void {
  try {
    run();
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
  }
}

/** The documented example, bent one to six times along the traps of PAYLOAD-TRAPS.md. */
export const bentPayload: fc.Arbitrary<BentPayload> = fc
  .tuple(fc.array(bend, { minLength: 1, maxLength: 5 }), fc.option(fc.constantFrom(...MUST_WARN), { freq: 2 }))
  .map(([bends, last]) => {
    const payload = JSON.parse(nextDelivery().body) as Json;
    for (const apply of bends) apply(payload);
    if (last) payload[last[0]] = last[1];
    return { body: toRawJson(payload), mustWarn: last !== null };
  });
