import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import { isoInstant } from '@/lib/time/iso-instant';
import type { Prisma } from '@/prisma/sqlite/client/client';
import { parseProblem } from '../problem';
import { DELIVERY_STATES, type DeliveryRow } from '../types';

const DELIVERY_SELECT = {
  id: true, receivedAt: true, lastSeenAt: true, state: true, httpStatus: true, result: true, callEventUuid: true, bodyBytes: true,
  duplicates: true, warningCount: true, problem: true, tries: true, retryAt: true,
  attempt: { select: { call: { select: { uuid: true } }, campaign: { select: { uuid: true, name: true } } } },
} as const satisfies Prisma.DeliverySelect;

/**
 * So many ids are looked through at once: some 10 ms of `deliveries_filters_idx`, so that a rare filter occupies neither a reading thread
 * of SQLite's nor a connection of PostgreSQL's for long.
 */
export const WINDOW_IDS = 50_000;

type StoredRow = Prisma.DeliveryGetPayload<{ select: typeof DELIVERY_SELECT }>;

/** Up to `limit` deliveries under a condition, without their bodies, by id: newest first, or oldest first. */
export async function loadDeliveries(where: Prisma.DeliveryWhereInput, { limit, order }: {
  limit: number;
  order: 'asc' | 'desc';
}): Promise<DeliveryRow[]> {
  const stored = await reader().delivery.findMany({ where, select: DELIVERY_SELECT, orderBy: { id: order }, take: limit });
  return stored.map(deliveryRow);
}

/**
 * As `loadDeliveries`, for conditions that few of many deliveries may meet: window by window from the id `beyond` (exclusive; null
 * begins at the end) in the order asked for, with room for other work in between.
 */
export async function scanDeliveries(where: Prisma.DeliveryWhereInput, { limit, order, beyond }: {
  limit: number;
  order: 'asc' | 'desc';
  beyond: number | null;
}): Promise<DeliveryRow[]> {
  const newestId = await findNewestId();
  const rows: DeliveryRow[] = [];
  let edge = order === 'asc' ? (beyond ?? 0) : Math.min(beyond ?? newestId + 1, newestId + 1);
  while (rows.length < limit && (order === 'asc' ? edge < newestId : edge > 1)) {
    const next = order === 'asc' ? edge + WINDOW_IDS : edge - WINDOW_IDS;
    const window = order === 'asc' ? { gt: edge, lte: next } : { lt: edge, gte: next };
    rows.push(...(await loadWindow({ AND: [where, { id: window }] }, { limit: limit - rows.length, order })));
    edge = next;
    if (rows.length < limit) await nextTurn();
  }
  return rows;
}

/** The ids first: an index alone has all that filters ask for, where the rows lie among their bodies. */
async function loadWindow(where: Prisma.DeliveryWhereInput, { limit, order }: { limit: number; order: 'asc' | 'desc' }): Promise<DeliveryRow[]> {
  const found = await reader().delivery.findMany({ where, select: { id: true }, orderBy: { id: order }, take: limit });
  return found.length === 0 ? [] : loadDeliveries({ id: { in: found.map(({ id }) => id) } }, { limit, order });
}

/** The highest id; 0 without deliveries. */
export async function findNewestId(): Promise<number> {
  return (await reader().delivery.findFirst({ select: { id: true }, orderBy: { id: 'desc' } }))?.id ?? 0;
}

function deliveryRow({ id, attempt, problem, ...stored }: StoredRow): DeliveryRow {
  return {
    deliveryId: String(id),
    receivedAt: isoInstant(stored.receivedAt),
    lastSeenAt: isoInstant(stored.lastSeenAt),
    // only words of the list are ever written; a damaged row shows as one that needs work
    state: DELIVERY_STATES.find((state) => state === stored.state) ?? 'deferred',
    httpStatus: stored.httpStatus,
    result: stored.result,
    callEventUuid: stored.callEventUuid,
    callUuid: attempt?.call.uuid ?? null,
    campaignUuid: attempt?.campaign?.uuid ?? null,
    campaignName: attempt?.campaign ? campaignLabel(attempt.campaign) : null,
    bodyBytes: stored.bodyBytes,
    duplicates: stored.duplicates,
    warningCount: stored.warningCount,
    ...parseProblem(problem),
    tries: stored.tries,
    retryAt: stored.retryAt && isoInstant(stored.retryAt),
  };
}
