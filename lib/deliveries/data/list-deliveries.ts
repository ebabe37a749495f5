import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { decodeCursor, encodeCursor, type ListOrder } from '@/lib/filters/keyset';
import { type ListPage, MAX_LIMIT, type SortDirection } from '@/lib/filters/page-request';
import { getTimeZone } from '@/lib/settings/data';
import { Prisma } from '@/prisma/sqlite/client/client';
import { requireDeliveryReader } from '../access';
import type { DeliveryFilter } from '../schema';
import type { DeliveryRow } from '../types';
import { deliveryWhere } from '../where';
import { scanDeliveries } from './load-deliveries';

/** `direction` of the arrival: `desc` is newest first. */
export type DeliveryListRequest = { filter: DeliveryFilter; direction: SortDirection; limit: number; cursor?: string };

/**
 * A page of the deliveries under a filter, in order of arrival (their ids); `limit` is held to 1 to 500.
 * @throws AppError `forbidden` for viewers; `bad_request` for a cursor that is not of this list.
 */
export async function listDeliveries(viewer: Viewer, request: DeliveryListRequest): Promise<ListPage<DeliveryRow>> {
  requireDeliveryReader(viewer);
  const { filter, direction, cursor } = request;
  const limit = Math.min(Math.max(Math.trunc(request.limit), 1), MAX_LIMIT);
  const order: ListOrder = { name: `receivedAt:${direction}`, terms: [], direction, id: Prisma.empty };
  const beyond = cursor === undefined ? null : decodeCursor(cursor, order).id;
  const where = deliveryWhere(filter, { viewer, timeZone: await getTimeZone() });
  const found = await scanDeliveries(where, { limit: limit + 1, order: direction, beyond });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > limit && last ? encodeCursor(order, { keys: [], id: Number(last.deliveryId) }) : null };
}
