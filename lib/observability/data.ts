import 'server-only';
import { setImmediate as breath } from 'node:timers/promises';
import { reader } from '@/lib/db/client';
import { dialect } from '@/lib/db/dialect/dialect';

export const DELIVERY_STATES = ['projected', 'deferred', 'rejected'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A count over so many ids reads a few milliseconds of the index (state, retry_at), ordered by id within; the driver is synchronous. */
const IDS_AT_ONCE = 100_000;

/** How many deliveries are stored in each state, over all time. Counted in slices, so that ingest goes on meanwhile. */
export async function countDeliveriesByState(): Promise<Record<DeliveryState, number>> {
  const newest = await reader().delivery.findFirst({ select: { id: true }, orderBy: { id: 'desc' } });
  const counts = { projected: 0, deferred: 0, rejected: 0 };
  for (let gt = 0; newest && gt < newest.id; gt += IDS_AT_ONCE) {
    const id = { gt, lte: gt + IDS_AT_ONCE };
    counts.projected += await reader().delivery.count({ where: { state: 'projected', retryAt: null, id } });
    await breath();
  }
  counts.deferred = await reader().delivery.count({ where: { state: 'deferred' } });
  counts.rejected = await reader().delivery.count({ where: { state: 'rejected' } });
  return counts;
}

/** Seconds since the oldest delivery came that could not be projected yet; 0 when none waits. */
export async function oldestDeferredAgeSeconds(now: Date): Promise<number> {
  const { _min: { receivedAt } } = await reader().delivery.aggregate({ where: { state: 'deferred' }, _min: { receivedAt: true } });
  return receivedAt === null ? 0 : Math.max(0, (now.getTime() - receivedAt.getTime()) / 1000);
}

/** How many bodies without a valid token are kept in quarantine. */
export async function countQuarantined(): Promise<number> {
  return reader().quarantine.count();
}

/** Bytes that the database takes on disk, as it says itself; without SQLite's journal. */
export async function databaseSizeBytes(): Promise<number> {
  const [row] = await reader().$queryRaw<{ bytes: bigint | number }[]>(dialect().sizeBytes);
  return Number(row?.bytes ?? 0);
}
