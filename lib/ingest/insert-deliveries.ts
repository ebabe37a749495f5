import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { retryAt } from './retry-delay';
import { STORED_SELECT, type StoredDelivery } from './stored-deliveries';
import type { PreparedDelivery, ProjectionOutcome } from './types';

/** `outcome` is null for a body that holds no usable delivery. */
export type NewDelivery = { delivery: PreparedDelivery; outcome: ProjectionOutcome | null };

/** Writes the raw rows, with what their projections came to, in the order given. */
export async function insertDeliveries(tx: Tx, fresh: readonly NewDelivery[]): Promise<StoredDelivery[]> {
  if (fresh.length === 0) return [];
  const rows = await tx.delivery.createManyAndReturn({ data: fresh.map(rowOf), select: STORED_SELECT });
  return rows.map(({ bodySha256, ...row }) => ({ ...row, sha256: bodySha256 }));
}

function rowOf({ delivery, outcome }: NewDelivery) {
  const { receivedAt, sha256, body, bodyCodec, bodyBytes } = delivery;
  return { receivedAt, bodySha256: sha256, body, bodyCodec, bodyBytes, lastSeenAt: receivedAt, ...verdictOf(delivery, outcome) };
}

function verdictOf({ read, receivedAt }: PreparedDelivery, outcome: ProjectionOutcome | null) {
  if (read.kind === 'rejected') {
    const problem = JSON.stringify({ detail: read.detail, errors: read.errors });
    return { state: 'rejected', httpStatus: read.status, result: 'invalid', callEventUuid: read.callEventUuid, problem };
  }
  const { callEventUuid } = read.revision;
  if (outcome !== null && !('problem' in outcome)) {
    const { attemptId, result, warnings } = outcome;
    return { callEventUuid, warningCount: warnings.length, state: 'projected', httpStatus: 200, result, attemptId };
  }
  const problem = JSON.stringify({ detail: outcome?.problem ?? 'not projected', errors: [] });
  const warningCount = read.revision.warnings.length;
  return { callEventUuid, warningCount, state: 'deferred', httpStatus: 202, result: 'stored', problem, tries: 1, retryAt: retryAt(1, receivedAt) };
}
