import { randomUUID } from 'node:crypto';
import example from '@/lib/hubtalk/example-payload.json';

export const EXAMPLE: Readonly<Record<string, unknown>> = example;

export type Sent = { callEventUuid: string; body: string };

/** The documented example as the one attempt of a call of its own; two in a row are equal in nothing that is a key. */
export function nextDelivery(changes: Record<string, unknown> = {}): Sent {
  const callEventUuid = randomUUID();
  return { callEventUuid, body: JSON.stringify({ ...EXAMPLE, call_event_uuid: callEventUuid, call_uuid: randomUUID(), ...changes }) };
}
