import 'server-only';
import type { Statements } from '@/lib/db/statements';
import { groupBy } from '@/lib/grouping/group-by';
import { compareRevisions, mergeRevisions } from '@/lib/hubtalk/merge';
import type { ReceivedRevision } from '@/lib/hubtalk/types';
import { Prisma } from '@/prisma/sqlite/client/client';
import { loadRevisions } from './load-revisions';
import { storeAttempts } from './store-attempts';
import { storeCalls } from './store-calls';
import type { HeldAttempt, MergedAttempt, Projected, ProjectionResult } from './types';

/**
 * Turns revisions into rows: attempts merged with all their other revisions, their calls recomputed. Those that are projected
 * already may come again (reprojection, replay) and count once. Returns what each did, by its `sequence`. Everything in `tx`; the
 * raw deliveries are the caller's to write or to mark.
 */
export async function projectRevisions(tx: Statements, incoming: readonly ReceivedRevision[]): Promise<Map<number, Projected>> {
  if (incoming.length === 0) return new Map();
  const merged = await mergeWithEarlier(tx, incoming);
  const stored = await storeAttempts(tx, merged);
  await storeCalls(tx, stored);
  return new Map(stored.flatMap(({ id, projected: { warnings }, known, fresh }) => fresh.map((received): [number, Projected] => [
    received.sequence,
    { attemptId: id, result: resultOf(received, [...known, ...fresh]), warnings },
  ])));
}

async function mergeWithEarlier(tx: Statements, incoming: readonly ReceivedRevision[]): Promise<MergedAttempt[]> {
  const byEvent = groupBy(incoming, ({ revision }) => revision.callEventUuid);
  const rows = await tx.query<HeldAttempt & { eventUuid: string }>(Prisma.sql`
    SELECT id, event_uuid AS "eventUuid", call_id AS "callId" FROM attempts WHERE event_uuid IN (${Prisma.join([...byEvent.keys()])})`);
  const held = new Map(rows.map(({ eventUuid, id, callId }): [string, HeldAttempt] => [eventUuid, { id, callId }]));
  const earlier = await loadRevisions(tx, rows.map(({ id }) => id), new Set(incoming.map(({ sequence }) => sequence)));
  return [...byEvent].map(([eventUuid, fresh]) => {
    const attempt = held.get(eventUuid) ?? null;
    const known = attempt === null ? [] : (earlier.get(attempt.id) ?? []).filter(({ revision }) => revision.callEventUuid === eventUuid);
    return { projected: mergeRevisions([...known, ...fresh]), held: attempt, known, fresh };
  });
}

/** Against the revisions that had come before it: the first makes the attempt, a later one leads or is stale. */
function resultOf(received: ReceivedRevision, all: readonly ReceivedRevision[]): ProjectionResult {
  const before = all.filter(({ sequence }) => sequence < received.sequence);
  if (before.length === 0) return 'processed';
  return before.every((other) => compareRevisions(other, received) < 0) ? 'updated' : 'stale';
}
