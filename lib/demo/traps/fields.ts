import type { Payload } from '../build-payload';
import type { Trap } from './trap';

const set = (fields: Payload) => (payload: Payload): void => void Object.assign(payload, fields);
const drop = (...names: string[]) => (payload: Payload): void => {
  for (const name of names) delete payload[name];
};

/** Single fields that are missing, empty, of another type or against one another. */
export const FIELD_TRAPS: readonly Trap[] = [
  { kind: 'status PENDING while answered', every: 8, answered: true, bend: set({ status: 'PENDING' }) },
  { kind: 'status missing while answered', every: 131, answered: true, bend: drop('status') },
  { kind: 'attempt number missing', every: 113, answered: null, bend: drop('attempt_number') },
  {
    kind: 'attempt number as text', every: 127, answered: null,
    bend: (payload) => set({ attempt_number: String(payload.attempt_number ?? '') })(payload),
  },
  { kind: 'call_datetime missing', every: 1_109, answered: null, bend: drop('call_datetime') },
  { kind: 'call_datetime empty', every: 619, answered: false, bend: set({ call_datetime: '' }) },
  { kind: 'end_datetime invalid', every: 197, answered: null, bend: set({ end_datetime: '2026-13-45T99:00:00Z' }) },
  {
    kind: 'end before start', every: 223, answered: true,
    bend: (payload) => set({ call_datetime: payload.end_datetime, end_datetime: payload.call_datetime })(payload),
  },
  { kind: 'duration negative', every: 181, answered: null, bend: set({ duration: -1 }) },
  {
    kind: 'duration as text', every: 67, answered: true,
    bend: (payload) => set({ duration: String(payload.duration), bill_duration: String(payload.bill_duration) })(payload),
  },
  { kind: 'duration null', every: 71, answered: false, bend: set({ duration: null, bill_duration: null }) },
  {
    kind: 'billed more than spoken', every: 83, answered: true,
    bend: (payload) => set({ bill_duration: Number(payload.duration) + 30 })(payload),
  },
  { kind: 'agent missing', every: 149, answered: false, bend: drop('agent_wb_name', 'agent_uuid') },
  { kind: 'campaign empty', every: 331, answered: false, bend: set({ call_campaign_uuid: '' }) },
  {
    kind: 'phone with plus', every: 53, answered: null,
    bend: (payload) => set({ phone_number: `+${String(payload.phone_number)}` })(payload),
  },
  {
    kind: 'phone with leading 8', every: 97, answered: null,
    bend: (payload) => set({ phone_number: `8${String(payload.phone_number).slice(1)}` })(payload),
  },
  {
    kind: 'uuids in capitals', every: 139, answered: null,
    bend: (payload) => set({ call_event_uuid: upper(payload.call_event_uuid), call_uuid: upper(payload.call_uuid) })(payload),
  },
  {
    kind: 'unmapped result', every: 101, answered: true,
    bend: set({ result: 'CALL_ANSWERED_OTHER_TOPIC_V2', final_result: 'CALL_ANSWERED_OTHER_TOPIC_V2' }),
  },
  {
    kind: 'result in other case', every: 43, answered: true,
    bend: (payload) => set({ result: ` ${String(payload.result).toLowerCase()} ` })(payload),
  },
  { kind: 'only final_result', every: 89, answered: true, bend: set({ result: '' }) },
  { kind: 'final_result differs', every: 151, answered: true, bend: set({ final_result: 'CALL_ANSWERED_INFORMATION_TRANSFERRED' }) },
  {
    kind: 'trace id', every: 61, answered: true,
    bend: (payload) => setAnalytics(payload, { trace_id: String(payload.call_event_uuid).replaceAll('-', '') }),
  },
  { kind: 'recording missing', every: 59, answered: true, bend: (payload) => dated(payload) },
  { kind: 'languages missing', every: 103, answered: false, bend: drop('initial_language', 'final_language', 'voice_gender') },
  { kind: 'unknown field', every: 47, answered: null, bend: set({ provider_payload: { sip_code: 200, trunk: 'almaty-2' } }) },
];

const upper = (text: unknown): string => String(text).toUpperCase();

/** A key in the sender's usual form, to a file that nobody holds (trap 32). */
function dated(payload: Payload): void {
  if (payload.audio_recording_url !== '') return;
  const started = String(payload.call_datetime ?? '2026-02-02T10:20:24Z');
  payload.audio_recording_url = `${started.slice(0, 13).replace(/[-T]/g, '/')}/${String(payload.call_event_uuid)}.mp3`;
}

function setAnalytics(payload: Payload, fields: Payload): void {
  payload.analytics_data = { ...(payload.analytics_data as Payload), ...fields };
}
