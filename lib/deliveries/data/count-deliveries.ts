import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { getTimeZone } from '@/lib/settings/data';
import { requireDeliveryReader } from '../access';
import type { DeliveryFilter } from '../schema';
import { DELIVERY_STATES, type DeliveryState } from '../types';
import { deliveryWhere } from '../where';
import { findNewestId, WINDOW_IDS } from './load-deliveries';

/**
 * How many deliveries of each state are under a filter; a state that is not asked for is counted too, as what choosing it would show.
 * @throws AppError `forbidden` for viewers.
 */
export async function countDeliveries(viewer: Viewer, filter: DeliveryFilter): Promise<Record<DeliveryState, number>> {
  requireDeliveryReader(viewer);
  const { state: _, ...others } = filter;
  const where = deliveryWhere(others, { viewer, timeZone: await getTimeZone() });
  const counts: Record<DeliveryState, number> = { projected: 0, deferred: 0, rejected: 0 };
  // without a filter an index alone answers
  const isWhole = Object.keys(others).length === 0 && viewer.campaignScope === 'all';
  const newestId = await findNewestId();
  const step = isWhole ? Math.max(newestId, 1) : WINDOW_IDS;
  for (let from = 0; from < newestId; from += step) {
    const window = isWhole ? {} : { id: { gt: from, lte: from + step } };
    const groups = await reader().delivery.groupBy({
      by: ['state'], where: { AND: [where, window] }, _count: { _all: true }, orderBy: { state: 'asc' },
    });
    for (const { state, _count } of groups) {
      const known = DELIVERY_STATES.find((word) => word === state);
      if (known) counts[known] += _count._all;
    }
    await nextTurn();
  }
  return counts;
}
