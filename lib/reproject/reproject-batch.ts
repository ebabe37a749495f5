import 'server-only';
import { statementsOf } from '@/lib/db/statements';
import type { Tx } from '@/lib/db/transaction';
import { projectEach } from '@/lib/ingest/record-batch';
import type { ProjectionOutcome } from '@/lib/ingest/types';
import type { ReadDelivery } from './read-deliveries';
import { resettleAttempts } from './resettle-attempts';
import { NOTHING, type Tally } from './types';

type StoredState = { id: number; state: string; attemptId: number | null; callEventUuid: string | null; warningCount: number; problem: string | null };

/** What a delivery's row should say of its projection; absent fields stay. */
type Verdict = Partial<Omit<StoredState, 'id'>> & { httpStatus?: number; result?: string; retryAt?: Date | null };

/**
 * Projects deliveries anew over the rows that are there, in `tx`: their attempts and calls are merged and written whole, their
 * own rows hang on the attempt that they name, and attempts that they hung on before are made anew without them.
 */
export async function reprojectBatch(tx: Tx, deliveries: readonly ReadDelivery[]): Promise<Tally> {
  const rows = await tx.delivery.findMany({
    where: { id: { in: deliveries.map(({ id }) => id) } },
    select: { id: true, state: true, attemptId: true, callEventUuid: true, warningCount: true, problem: true },
  });
  const stored = new Map(rows.map((row): [number, StoredState] => [row.id, row]));
  // one that was erased meanwhile must not come back
  const present = deliveries.filter(({ id }) => stored.has(id));
  const outcomes = await projectEach(statementsOf(tx), present.flatMap(({ id, receivedAt, read }) =>
    read?.kind === 'revision' ? [{ revision: read.revision, receivedAt, sequence: id }] : []));
  const tally = { ...NOTHING };
  const left = new Set<number>();
  for (const delivery of present) {
    const row = stored.get(delivery.id);
    if (!row) continue;
    const { verdict, became } = judge(row, delivery, outcomes.get(delivery.id));
    tally[became] += 1;
    if (isSaid(row, verdict)) continue;
    await tx.delivery.update({ where: { id: row.id }, data: verdict, select: { id: true } });
    if (row.attemptId !== null && verdict.attemptId !== undefined && verdict.attemptId !== row.attemptId) left.add(row.attemptId);
  }
  await resettleAttempts(tx, [...left]);
  return tally;
}

function judge(row: StoredState, { read }: ReadDelivery, outcome: ProjectionOutcome | undefined): { verdict: Verdict; became: keyof Tally } {
  if (read === null) return { verdict: {}, became: 'damaged' };
  if (read.kind === 'rejected') {
    const problem = JSON.stringify({ detail: read.detail, errors: read.errors });
    const said = { state: 'rejected', attemptId: null, callEventUuid: read.callEventUuid, problem, retryAt: null };
    return { verdict: { ...said, httpStatus: read.status, result: 'invalid' }, became: 'rejected' };
  }
  // what stood before stands: a fault of ours must not cost figures
  if (outcome === undefined || 'problem' in outcome) return { verdict: {}, became: 'failed' };
  const { callEventUuid } = read.revision;
  const said = { state: 'projected', attemptId: outcome.attemptId, callEventUuid, warningCount: outcome.warnings.length, problem: null };
  if (row.state === 'projected') return { verdict: said, became: 'projected' };
  return { verdict: { ...said, httpStatus: 200, result: outcome.result, retryAt: null }, became: 'recovered' };
}

/** Whether the row says so already; code and answer follow from these. */
function isSaid(row: StoredState, verdict: Verdict): boolean {
  const fields = ['state', 'attemptId', 'callEventUuid', 'warningCount', 'problem'] as const;
  return fields.every((field) => verdict[field] === undefined || verdict[field] === row[field]);
}
