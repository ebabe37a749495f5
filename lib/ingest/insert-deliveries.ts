import 'server-only';
import type { Statements } from '@/lib/db/statements';
import { known } from '@/lib/projection/known';
import { Prisma } from '@/prisma/sqlite/client/client';
import { retryAt } from './retry-delay';
import { hexOf, type StoredDelivery } from './stored-deliveries';
import type { PreparedDelivery, ProjectionOutcome } from './types';

/** `outcome` is null for a body that holds no usable delivery. */
export type NewDelivery = { delivery: PreparedDelivery; outcome: ProjectionOutcome | null };

/** Writes the raw rows, with what their projections came to, in the order given. */
export async function insertDeliveries(tx: Statements, fresh: readonly NewDelivery[]): Promise<StoredDelivery[]> {
  if (fresh.length === 0) return [];
  const verdicts = fresh.map(({ delivery, outcome }) => ({ delivery, verdict: verdictOf(delivery, outcome) }));
  const rows = verdicts.map(({ delivery: d, verdict: v }) => Prisma.sql`(${d.receivedAt}, ${v.state}, ${v.httpStatus}, ${v.result},
    ${d.sha256}, ${d.body}, ${d.bodyCodec}, ${d.bodyBytes}, 0, ${d.receivedAt}, ${v.attemptId ?? null}, ${v.callEventUuid},
    ${v.warningCount ?? 0}, ${v.problem ?? null}, ${v.tries ?? 0}, ${v.retryAt ?? null})`);
  const written = await tx.insertReturning<{ id: number; sha256: Uint8Array }>({ into: Prisma.sql`
    INSERT INTO deliveries (received_at, state, http_status, result, body_sha256, body, body_codec, body_bytes, duplicates,
      last_seen_at, attempt_id, call_event_uuid, warning_count, problem, tries, retry_at)`, rows, after: Prisma.sql`RETURNING id, body_sha256 AS sha256` });
  const ids = new Map(written.map(({ id, sha256 }) => [hexOf(sha256), id]));
  return verdicts.map(({ delivery: { sha256 }, verdict: { state, httpStatus, result, attemptId } }) => ({
    id: known(ids, hexOf(sha256)), sha256, state, httpStatus, result, attemptId: attemptId ?? null,
  }));
}

type Verdict = {
  state: string;
  httpStatus: number;
  result: string;
  callEventUuid: string | null;
  attemptId?: number;
  warningCount?: number;
  problem?: string;
  tries?: number;
  retryAt?: Date;
};

function verdictOf({ read, receivedAt }: PreparedDelivery, outcome: ProjectionOutcome | null): Verdict {
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
