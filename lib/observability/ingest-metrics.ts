import 'server-only';
import type { AppErrorCode } from '@/lib/errors/app-error';
import { instruments } from './instruments';

/** What waits for the next transaction. */
export type QueueDepth = { deliveries: number; bytes: number };

const perProcess = globalThis as typeof globalThis & { callboardQueueDepth?: () => QueueDepth };

/** Tells the gauges where to look. */
export function watchQueue(depth: () => QueueDepth): void {
  perProcess.callboardQueueDepth = depth;
}

/** Nothing waits where nothing has come yet. */
export function queueDepth(): QueueDepth {
  return perProcess.callboardQueueDepth?.() ?? { deliveries: 0, bytes: 0 };
}

/** Measures one group commit of `size` deliveries and counts what became of each; a failed one is measured, and counts none. */
export async function measureCommit<R extends { state: string; result?: string }>(size: number, commit: () => Promise<R[]>): Promise<R[]> {
  const { commitSeconds, commitDeliveries, deliveries } = instruments();
  const stop = commitSeconds.startTimer();
  const receipts = await commit().finally(stop);
  commitDeliveries.observe(size);
  for (const { state, result } of receipts) deliveries.inc({ result: result ?? state });
  return receipts;
}

/** Counts a webhook request that was not taken: no token, too large, too slow, busy … */
export function countRefusal(code: AppErrorCode): void {
  instruments().refusals.inc({ code });
}
