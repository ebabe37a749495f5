import 'server-only';
import { statementsOf } from '@/lib/db/statements';
import type { Tx } from '@/lib/db/transaction';
import { mergeRevisions } from '@/lib/hubtalk/merge';
import { loadRevisions } from '@/lib/projection/load-revisions';
import { storeAttempts } from '@/lib/projection/store-attempts';
import { recomputeCalls } from '@/lib/projection/store-calls';

/** Makes attempts anew from the deliveries that are left to them; one without any goes, and so does its call when it was the last. */
export async function resettleAttempts(tx: Tx, attemptIds: readonly number[]): Promise<void> {
  if (attemptIds.length === 0) return;
  const statements = statementsOf(tx);
  const attempts = await tx.attempt.findMany({ where: { id: { in: [...attemptIds] } }, select: { id: true, eventUuid: true, callId: true } });
  const revisions = await loadRevisions(statements, attempts.map(({ id }) => id));
  const settled = attempts.map(({ id, eventUuid, callId }) => {
    const known = (revisions.get(id) ?? []).filter(({ revision }) => revision.callEventUuid === eventUuid);
    return { id, callId, known };
  });
  const left = settled.flatMap(({ id, callId, known }) =>
    known.length === 0 ? [] : [{ projected: mergeRevisions(known), held: { id, callId }, known, fresh: [] }]);
  const stored = left.length === 0 ? [] : await storeAttempts(statements, left);
  const empty = settled.filter(({ known }) => known.length === 0).map(({ id }) => id);
  if (empty.length > 0) await tx.attempt.deleteMany({ where: { id: { in: empty } } });
  const callIds = [...settled.map(({ callId }) => callId), ...stored.map(({ callId }) => callId)];
  await recomputeCalls(statements, [...new Set(callIds)], stored);
}
