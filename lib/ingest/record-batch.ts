import 'server-only';
import { isBusy, isConnectionLost, isStorageFull } from '@/lib/db/faults';
import type { Statements } from '@/lib/db/statements';
import { inStatements } from '@/lib/db/transaction';
import { groupBy } from '@/lib/grouping/group-by';
import type { ReceivedRevision, Warning } from '@/lib/hubtalk/types';
import { projectRevisions } from '@/lib/projection/project-revisions';
import type { Projected } from '@/lib/projection/types';
import { Prisma } from '@/prisma/sqlite/client/client';
import { insertDeliveries, type NewDelivery } from './insert-deliveries';
import { countDuplicates, findStored, hexOf, loadWarnings, receiptOf, type StoredDelivery } from './stored-deliveries';
import type { PreparedDelivery, ProjectionOutcome, Receipt } from './types';

/** Anything that is newer than every stored delivery: new ones have no id yet while they are merged. */
const NEW_SEQUENCE = 2 ** 52;

/**
 * Records deliveries in one transaction with one fsync: raw rows and projections together, each equal body once. A projection
 * that fails is undone alone and its raw row kept as `deferred`. Resolves after the commit, with a receipt for each in order.
 * `onCommitting` is called when only the commit is left to do; again, when that has to be tried again.
 * @throws AppError `unavailable` when nothing could be written.
 */
export async function recordBatch(batch: readonly PreparedDelivery[], onCommitting?: () => void): Promise<Receipt[]> {
  return inStatements(async (tx) => {
    const stored = await findStored(tx, batch.map(({ sha256 }) => sha256));
    const isFirst = firstOfEach(batch, stored);
    const fresh = batch.filter((_, index) => isFirst[index]);
    const incoming = fresh.map((delivery, index) => ({ delivery, sequence: NEW_SEQUENCE + index }));
    const outcomes = await projectEach(tx, incoming.flatMap(({ delivery: { read, receivedAt }, sequence }) =>
      read.kind === 'revision' ? [{ revision: read.revision, receivedAt, sequence }] : []));
    const inserted = await insertDeliveries(tx, incoming.map(({ delivery, sequence }): NewDelivery => ({
      delivery, outcome: outcomes.get(sequence) ?? null,
    })));
    for (const row of inserted) stored.set(hexOf(row.sha256), row);
    await countDuplicates(tx, batch.flatMap(({ sha256, receivedAt }, index) => {
      const row = isFirst[index] ? undefined : stored.get(hexOf(sha256));
      return row ? [{ id: row.id, at: receivedAt }] : [];
    }));
    const warnings = warningsOf(outcomes.values());
    const duplicated = [...stored.values()].flatMap(({ attemptId }) => (attemptId === null || warnings.has(attemptId) ? [] : [attemptId]));
    for (const [attemptId, held] of await loadWarnings(tx, duplicated)) warnings.set(attemptId, held);
    onCommitting?.();
    return batch.map((delivery, index) => {
      const row = stored.get(hexOf(delivery.sha256));
      return receiptOf(delivery, { stored: row, isDuplicate: !isFirst[index], warnings: warnings.get(row?.attemptId ?? 0) });
    });
  }, { isRepeatable: true });
}

/** What this transaction has just found out, by attempt. */
function warningsOf(outcomes: Iterable<ProjectionOutcome>): Map<number, Warning[]> {
  return new Map([...outcomes].flatMap((outcome) => ('problem' in outcome ? [] : [[outcome.attemptId, outcome.warnings]])));
}

function firstOfEach(batch: readonly PreparedDelivery[], stored: ReadonlyMap<string, StoredDelivery>): boolean[] {
  const seen = new Set(stored.keys());
  return batch.map(({ sha256 }) => {
    const key = hexOf(sha256);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * All revisions at once; when that fails, attempt by attempt, so that one that cannot be projected harms no other. Each run is
 * inside a savepoint of its own.
 */
export async function projectEach(tx: Statements, incoming: readonly ReceivedRevision[]): Promise<Map<number, ProjectionOutcome>> {
  const all = await projectInSavepoint(tx, incoming);
  if (!('problem' in all)) return all.projected;
  const groups = groupBy(incoming, ({ revision }) => revision.callEventUuid);
  const outcomes = new Map<number, ProjectionOutcome>();
  for (const group of groups.values()) {
    const alone = groups.size === 1 ? all : await projectInSavepoint(tx, group);
    for (const { sequence } of group) {
      const projected = 'problem' in alone ? alone : alone.projected.get(sequence);
      outcomes.set(sequence, projected ?? { problem: 'the projection said nothing of it' });
    }
  }
  return outcomes;
}

async function projectInSavepoint(
  tx: Statements,
  incoming: readonly ReceivedRevision[],
): Promise<{ projected: Map<number, Projected> } | { problem: string }> {
  await tx.execute(Prisma.sql`SAVEPOINT projection`);
  try {
    const projected = await projectRevisions(tx, incoming);
    await tx.execute(Prisma.sql`RELEASE SAVEPOINT projection`);
    return { projected };
  } catch (fault) {
    // a database that cannot write at all is no matter of the payload
    if (isBusy(fault) || isStorageFull(fault) || isConnectionLost(fault)) throw fault;
    await tx.execute(Prisma.sql`ROLLBACK TO SAVEPOINT projection`);
    await tx.execute(Prisma.sql`RELEASE SAVEPOINT projection`);
    return { problem: fault instanceof Error ? `${fault.name}: ${fault.message}`.slice(0, 2_000) : 'unknown fault' };
  }
}
