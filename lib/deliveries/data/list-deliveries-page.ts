import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { DEFAULT_LIMIT } from '@/lib/filters/page-request';
import { getTimeZone } from '@/lib/settings/data';
import type { Prisma } from '@/prisma/sqlite/client/client';
import { requireDeliveryReader } from '../access';
import type { PagePlace } from '../page-state';
import type { DeliveryFilter } from '../schema';
import type { DeliveryRow } from '../types';
import { deliveryWhere } from '../where';
import { findNewestId, scanDeliveries } from './load-deliveries';

/**
 * `newerThan`, `olderThan`: the id that the neighbouring page begins at, or null where there is none. `newestId` is the highest of
 * all at this moment, whatever the filter: what a replay of the filter goes up to.
 */
export type DeliveriesPage = { rows: DeliveryRow[]; newerThan: number | null; olderThan: number | null; newestId: number };

/**
 * 50 deliveries under a filter, newest first, found by their ids so that arriving ones move nothing. A page that would begin with
 * the newest but is not full is the first page.
 * @throws AppError `forbidden` for viewers.
 */
export async function listDeliveriesPage(
  viewer: Viewer,
  { filter, place }: { filter: DeliveryFilter; place: PagePlace },
): Promise<DeliveriesPage> {
  requireDeliveryReader(viewer);
  const where = deliveryWhere(filter, { viewer, timeZone: await getTimeZone() });
  const { before, after } = place;
  const newestId = await findNewestId();
  if (after !== undefined) {
    const found = await scanDeliveries(where, { limit: DEFAULT_LIMIT + 1, order: 'asc', beyond: after });
    if (found.length >= DEFAULT_LIMIT) {
      const rows = found.slice(0, DEFAULT_LIMIT).reverse();
      return { rows, newerThan: found.length > DEFAULT_LIMIT ? idOf(rows[0]) : null, olderThan: idOf(rows.at(-1)), newestId };
    }
  }
  const beyond = after === undefined ? (before ?? null) : null;
  const found = await scanDeliveries(where, { limit: DEFAULT_LIMIT + 1, order: 'desc', beyond });
  const rows = found.slice(0, DEFAULT_LIMIT);
  return {
    rows,
    newerThan: before === undefined ? null : await findNewer(where, idOf(rows[0]) ?? before - 1),
    olderThan: found.length > DEFAULT_LIMIT ? idOf(rows.at(-1)) : null,
    newestId,
  };
}

/** `id`, if anything is newer. */
async function findNewer(where: Prisma.DeliveryWhereInput, id: number): Promise<number | null> {
  const newer = await scanDeliveries(where, { limit: 1, order: 'asc', beyond: id });
  return newer.length > 0 ? id : null;
}

const idOf = (row: DeliveryRow | undefined): number | null => (row ? Number(row.deliveryId) : null);
