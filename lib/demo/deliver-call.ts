import type { Payload } from './build-payload';
import type { PlannedAttempt, PlannedCall } from './plan-call';
import { createRandom } from './random';
import { buildTrappedPayload } from './trapped-payload';

export type PlannedDelivery = { arrivesMs: number; payload: Payload; traps: string[] };

/** One in so many calls has it, at this remainder: traps of the arrival rather than of the body (traps 2, 3, 10). */
const ARRIVAL_TRAPS = {
  'revision IN_PROGRESS then COMPLETED': [9, 4],
  'analytics arrive later': [41, 5],
  'IN_PROGRESS arrives after COMPLETED': [83, 11],
  duplicate: [23, 3],
  'attempt 2 before attempt 1': [37, 6],
  'gap in the attempt numbers': [61, 8],
  'stale PENDING': [77, 13],
} as const satisfies Record<string, readonly [every: number, remainder: number]>;

export type ArrivalTrap = keyof typeof ARRIVAL_TRAPS;
export const ARRIVAL_TRAP_KINDS = Object.keys(ARRIVAL_TRAPS);

const has = (call: PlannedCall, trap: ArrivalTrap): boolean => call.index % ARRIVAL_TRAPS[trap][0] === ARRIVAL_TRAPS[trap][1];

/** Everything that is posted about one call, with the instants at which it would arrive. */
export function deliverCall(call: PlannedCall): PlannedDelivery[] {
  const attempts = call.attempts.filter((attempt) => !isSwallowed(call, attempt));
  const deliveries = attempts.map((attempt) => deliverAttempt(call, attempt));
  if (attempts.length < call.attempts.length) markFirst(deliveries[0], 'gap in the attempt numbers');
  const [first, second] = deliveries;
  if (has(call, 'attempt 2 before attempt 1') && first && second) {
    const secondArrivesMs = Math.max(...second.map(({ arrivesMs }) => arrivesMs));
    first.forEach((delivery, position) => { delivery.arrivesMs = secondArrivesMs + 1_000 + position; });
    markFirst(first, 'attempt 2 before attempt 1');
  }
  return deliveries.flat();
}

function markFirst(deliveries: PlannedDelivery[] | undefined, trap: ArrivalTrap): void {
  deliveries?.[0]?.traps.push(trap);
}

/** The second of three or more attempts never arrives in some calls. */
function isSwallowed(call: PlannedCall, attempt: PlannedAttempt): boolean {
  return has(call, 'gap in the attempt numbers') && call.attempts.length >= 3 && attempt.number === 2;
}

function deliverAttempt(call: PlannedCall, attempt: PlannedAttempt): PlannedDelivery[] {
  const { payload, traps } = buildTrappedPayload(call, attempt);
  const random = createRandom(`arrival/${attempt.eventUuid}`);
  const arrivesMs = attempt.endedMs + random.int(2, 25) * 1000;
  const delivery: PlannedDelivery = { arrivesMs, payload, traps };
  if (!attempt.dialogue && attempt === call.attempts.at(-1) && has(call, 'stale PENDING')) {
    return [{ arrivesMs, payload: { ...payload, ...NOT_FINISHED, call_status: 'PENDING' }, traps: [...traps, 'stale PENDING'] }];
  }
  const inProgress = { ...payload, ...NOT_FINISHED, ...(attempt.dialogue ? NOT_TRANSCRIBED : {}) };
  const deliveries = [delivery];
  if (attempt.dialogue && has(call, 'revision IN_PROGRESS then COMPLETED')) {
    deliveries.unshift({ arrivesMs: attempt.startedMs + 1_500, payload: inProgress, traps: ['revision IN_PROGRESS then COMPLETED'] });
  }
  if (attempt.dialogue && has(call, 'IN_PROGRESS arrives after COMPLETED')) {
    deliveries.push({ arrivesMs: arrivesMs + 4_000, payload: inProgress, traps: ['IN_PROGRESS arrives after COMPLETED'] });
  }
  if (attempt.dialogue && has(call, 'analytics arrive later')) {
    deliveries.unshift({ arrivesMs: attempt.endedMs + 500, payload: { ...payload, ...NOT_ANALYSED }, traps: ['analytics arrive later'] });
  }
  if (has(call, 'duplicate')) deliveries.push({ arrivesMs: arrivesMs + 5_000, payload, traps: ['duplicate'] });
  return deliveries;
}

const NOT_FINISHED: Payload = {
  call_status: 'IN_PROGRESS', status: 'PENDING', end_datetime: '', duration: null, bill_duration: null, result: '', final_result: '',
  final_language: '',
};
const NOT_ANALYSED: Payload = { summary: '', sentiment_analysis: '', result: '', final_result: '', analytics_data: {} };
const NOT_TRANSCRIBED: Payload = {
  ...NOT_ANALYSED,
  audio_recording_url: '', full_transcript: '', conversation: {}, mapped_answers: {}, last_answer: '', text_detail: '', answer: '',
};
