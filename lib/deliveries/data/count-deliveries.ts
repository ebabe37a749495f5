import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { getTimeZone } from '@/lib/settings/data';
import { requireDeliveryReader } from '../access';
import type { DeliveryFilter } from '../schema';
import { DELIVERY_STATES, type DeliveryState } from '../types';
import { deliveryWhere } from '../where';

/**
 * How many deliveries of each state are under a filter; a state that is not asked for is counted too, as what choosing it would show.
 * @throws AppError `forbidden` for viewers.
 */
export async function countDeliveries(viewer: Viewer, filter: DeliveryFilter): Promise<Record<DeliveryState, number>> {
  requireDeliveryReader(viewer);
  const { state: _, ...others } = filter;
  const groups = await reader().delivery.groupBy({
    by: ['state'],
    where: deliveryWhere(others, { viewer, timeZone: await getTimeZone() }),
    _count: { _all: true },
    orderBy: { state: 'asc' },
  });
  const counts: Record<DeliveryState, number> = { projected: 0, deferred: 0, rejected: 0 };
  for (const { state, _count } of groups) {
    const known = DELIVERY_STATES.find((word) => word === state);
    if (known) counts[known] = _count._all;
  }
  return counts;
}
