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

/** Notes one group commit and what became of each delivery; where none could be written, only how long it took to find out. */
export function noteCommit(durationSeconds: number, receipts: readonly { state: string; result?: string }[]): void {
  const { commitSeconds, commitDeliveries, deliveries } = instruments();
  commitSeconds.observe(durationSeconds);
  if (receipts.length > 0) commitDeliveries.observe(receipts.length);
  for (const { state, result } of receipts) deliveries.inc({ result: result ?? state });
}

/** Counts a webhook request that was not taken: no token, too large, too slow, busy … */
export function countRefusal(code: AppErrorCode): void {
  instruments().refusals.inc({ code });
}
