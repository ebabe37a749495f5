import 'server-only';
import { reader } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { log } from '@/lib/log/log';
import { reprojectDelivery } from './reproject-delivery';

const EVERY_MS = 15_000;
const AT_ONCE = 50;

/** Tries deferred deliveries that are due, each in a transaction of its own; returns how many are projected now. */
export async function retryDeferred(now: Date): Promise<number> {
  const due = await reader().delivery.findMany({
    where: { state: 'deferred', retryAt: { lte: now } },
    select: { id: true },
    orderBy: [{ retryAt: 'asc' }, { id: 'asc' }],
    take: AT_ONCE,
  });
  let projected = 0;
  for (const { id } of due) {
    const left = await inTransaction((tx) => reprojectDelivery(tx, id, now), { isRepeatable: true });
    if (left?.state === 'projected') projected += 1;
  }
  return projected;
}

const perProcess = globalThis as typeof globalThis & { callboardRetries?: NodeJS.Timeout };

/** Retries by itself from now on, while the process lives. */
export function startRetrying(): void {
  perProcess.callboardRetries ??= setInterval(() => {
    retryDeferred(new Date()).catch((fault: unknown) => log().error({ err: fault }, 'retrying deferred deliveries failed'));
  }, EVERY_MS).unref();
}
