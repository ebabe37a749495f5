import { buildPayload, type Payload } from './build-payload';
import type { PlannedAttempt, PlannedCall } from './plan-call';
import { FIELD_TRAPS } from './traps/fields';
import { HOSTILE_TRAPS } from './traps/hostile';
import { TRANSCRIPT_TRAPS } from './traps/transcripts';
import { REPORT_TRAPS } from './traps/reports';
import type { Trap } from './traps/trap';
import { VARIABLE_TRAPS } from './traps/variables';

export const PAYLOAD_TRAPS: readonly Trap[] = [...FIELD_TRAPS, ...TRANSCRIPT_TRAPS, ...REPORT_TRAPS, ...VARIABLE_TRAPS, ...HOSTILE_TRAPS];

/** The body of an attempt with the traps that its call has, and their names. */
export function buildTrappedPayload(call: PlannedCall, attempt: PlannedAttempt): { payload: Payload; traps: string[] } {
  const payload = buildPayload(call, attempt);
  const isSound = attempt.dialogue?.recordingKey != null;
  const traps = PAYLOAD_TRAPS.filter((trap, position) => {
    if (call.index % trap.every !== (position * 17 + 5) % trap.every) return false;
    if (trap.answered !== null && trap.answered !== (attempt.dialogue !== null)) return false;
    // a recording and its transcript stay whole, so that the player has something to follow
    return !(isSound && TRANSCRIPT_TRAPS.includes(trap));
  });
  for (const trap of traps) trap.bend(payload, call);
  return { payload, traps: traps.map(({ kind }) => kind) };
}
