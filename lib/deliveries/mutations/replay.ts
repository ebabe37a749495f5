import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { recordOutOfScope } from '@/lib/audit/record-out-of-scope';
import { reader } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { reprojectDelivery, type Reprojection } from '@/lib/ingest/reproject-delivery';
import { getTimeZone } from '@/lib/settings/data';
import type { Prisma } from '@/prisma/sqlite/client/client';
import { requireReplayer } from '../access';
import { scanDeliveries } from '../data/load-deliveries';
import { type DeliveryFilter, REPLAY_AT_ONCE } from '../schema';
import type { ReplayCounts, ReplayStep } from '../types';
import { deliveryWhere, inDeliveryScope } from '../where';

/**
 * Reads a delivery's raw body again by today's rules and projects it; null when there is none that the viewer may see. Doing it
 * twice changes nothing more.
 * @throws AppError `forbidden` for viewers and API tokens, `unavailable` while the database cannot be written.
 */
export async function replayDelivery(viewer: Viewer, id: number, now: Date): Promise<Reprojection | null> {
  requireReplayer(viewer);
  const [allowed] = await listIds({ AND: [{ id }, inDeliveryScope(viewer)] }, 1);
  return allowed === undefined ? recordOutOfScope(viewer, { kind: 'delivery', id: String(id) }) : inTransaction((tx) => reprojectDelivery(tx, id, now), { isRepeatable: true });
}

/**
 * Replays these deliveries, each in a transaction of its own so that ingest comes in between; at most 50, those that the viewer may
 * not see left out. Counts where they stand now.
 * @throws AppError as `replayDelivery`.
 */
export async function replaySelection(viewer: Viewer, ids: readonly number[], now: Date): Promise<ReplayCounts> {
  requireReplayer(viewer);
  const allowed = await listIds({ AND: [{ id: { in: ids.slice(0, REPLAY_AT_ONCE) } }, inDeliveryScope(viewer)] }, REPLAY_AT_ONCE);
  return replayEach(allowed, now);
}

/**
 * One step of replaying all deliveries under a filter: the next 50 after an id, none beyond `upToId`, so that what a replay moves
 * out of the filter, or what arrives meanwhile, changes nothing. Begin with 0.
 * @throws AppError as `replayDelivery`.
 */
export async function replayFiltered(
  viewer: Viewer,
  { filter, afterId, upToId }: { filter: DeliveryFilter; afterId: number; upToId: number },
  now: Date,
): Promise<ReplayStep> {
  requireReplayer(viewer);
  const where = deliveryWhere(filter, { viewer, timeZone: await getTimeZone() });
  const found = await scanDeliveries({ AND: [where, { id: { lte: upToId } }] }, { limit: REPLAY_AT_ONCE, order: 'asc', beyond: afterId });
  const ids = found.map(({ deliveryId }) => Number(deliveryId));
  return { counts: await replayEach(ids, now), nextAfterId: ids.length < REPLAY_AT_ONCE ? null : (ids.at(-1) ?? null) };
}

async function listIds(where: Prisma.DeliveryWhereInput, limit: number): Promise<number[]> {
  const rows = await reader().delivery.findMany({ where, select: { id: true }, orderBy: { id: 'asc' }, take: limit });
  return rows.map(({ id }) => id);
}

async function replayEach(ids: readonly number[], now: Date): Promise<ReplayCounts> {
  const counts: ReplayCounts = { projected: 0, deferred: 0, rejected: 0, failed: 0 };
  for (const id of ids) {
    const left = await inTransaction((tx) => reprojectDelivery(tx, id, now), { isRepeatable: true });
    if (left) counts[left.state] += 1;
  }
  return counts;
}
