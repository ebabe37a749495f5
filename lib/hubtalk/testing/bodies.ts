import { readFileSync } from 'node:fs';
import { mergeRevisions } from '../merge';
import { readBody } from '../read-body';
import type { ProjectedAttempt, ReceivedRevision, Revision } from '../types';

/** HubTalk's own example, byte for byte as the documentation has it. */
export const EXAMPLE_TEXT = readFileSync(new URL('../example-payload.json', import.meta.url), 'utf8');

export const EXAMPLE = JSON.parse(EXAMPLE_TEXT) as Record<string, unknown>;

export const RECEIVED_AT = new Date('2026-02-02T10:22:09Z');

/** The revision of a body that must be readable: raw JSON text, or fields laid over the example (undefined takes one away). */
export function revisionOf(body: string | Record<string, unknown>): Revision {
  const read = readBody(Buffer.from(typeof body === 'string' ? body : JSON.stringify({ ...EXAMPLE, ...body })));
  if (read.kind !== 'revision') throw new Error(`rejected: ${read.detail}`);
  return read.revision;
}

/** A body with nothing but the ids and these fields. */
export function bareRevisionOf(fields: Record<string, unknown>): Revision {
  return revisionOf(JSON.stringify({ call_event_uuid: 'event', call_uuid: 'call', ...fields }));
}

/** The attempt that one delivery makes. */
export function attemptOf(body: string | Record<string, unknown>): ProjectedAttempt {
  return mergeRevisions([{ revision: revisionOf(body), receivedAt: RECEIVED_AT, sequence: 1 }]);
}

/** Deliveries in the order given, a second apart. */
export function inOrder(revisions: readonly Revision[]): ReceivedRevision[] {
  return revisions.map(
    (revision, index) => ({ revision, receivedAt: new Date(RECEIVED_AT.getTime() + index * 1000), sequence: index + 1 }),
  );
}

/** `code field` of each warning. */
export function codesOf({ warnings }: Pick<Revision, 'warnings'>): string[] {
  return warnings.map(({ code, field }) => `${code} ${field}`);
}
