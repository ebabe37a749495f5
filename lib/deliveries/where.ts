import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { resolveRange } from '@/lib/filters/range';
import type { Prisma } from '@/prisma/sqlite/client/client';
import type { DeliveryFilter } from './schema';
import { DELIVERY_STATES, type DeliveryState } from './types';

/** The deliveries that a viewer may see: of his campaigns; what was never projected belongs to none and is for those who see all. */
export function inDeliveryScope(viewer: Viewer): Prisma.DeliveryWhereInput {
  return viewer.campaignScope === 'all' ? {} : { attempt: inCampaignScope(viewer) };
}

/** The deliveries that a filter means; `timeZone` is the workspace's. The same condition serves list, counts and replay. */
export function deliveryWhere(filter: DeliveryFilter, { viewer, timeZone }: { viewer: Viewer; timeZone: string }): Prisma.DeliveryWhereInput {
  const { from, to } = resolveRange(filter, timeZone);
  const { state = [], code = [], result = [], warnings = [], campaign = [] } = filter;
  const conditions: Prisma.DeliveryWhereInput[] = [inDeliveryScope(viewer)];
  if (state.length > 0) conditions.push({ state: stateIs(state) });
  if (code.length > 0) conditions.push({ httpStatus: { in: code.map(Number) } });
  if (result.length > 0) conditions.push({ result: { in: result } });
  if (warnings.length === 1) conditions.push({ warningCount: warnings[0] === 'present' ? { gt: 0 } : 0 });
  if (campaign.length > 0) conditions.push({ attempt: { campaign: { uuid: { in: campaign } } } });
  if (from) conditions.push({ receivedAt: { gte: from } });
  if (to) conditions.push({ receivedAt: { lt: to } });
  return { AND: conditions };
}

/** Nearly all are projected: an index of states would lead through every one of them, where the ids lead to the page at once. */
function stateIs(states: readonly DeliveryState[]): Prisma.StringFilter {
  if (!states.includes('projected')) return { in: [...states] };
  return { notIn: DELIVERY_STATES.filter((state) => !states.includes(state)) };
}
