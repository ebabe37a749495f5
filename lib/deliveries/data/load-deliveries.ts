import 'server-only';
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

type StoredRow = Prisma.DeliveryGetPayload<{ select: typeof DELIVERY_SELECT }>;

/** Up to `limit` deliveries under a condition, without their bodies, by id: newest first, or oldest first. */
export async function loadDeliveries(where: Prisma.DeliveryWhereInput, { limit, order }: {
  limit: number;
  order: 'asc' | 'desc';
}): Promise<DeliveryRow[]> {
  const stored = await reader().delivery.findMany({ where, select: DELIVERY_SELECT, orderBy: { id: order }, take: limit });
  return stored.map(deliveryRow);
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
