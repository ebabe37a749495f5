import 'server-only';
import { AppError } from '@/lib/errors/app-error';
import { measureCommit, watchQueue } from '@/lib/observability/ingest-metrics';
import { recordBatch } from './record-batch';
import type { PreparedDelivery, Receipt } from './types';

/** One transaction takes at most this much; the next one begins at once. */
const BATCH_MOST = 64;
const BATCH_MOST_BYTES = 8 * 1024 * 1024;

/** What may wait: beyond it the sender is asked to come back, while there is still memory to say so. */
const QUEUE_MOST = 2_000;
const QUEUE_MOST_BYTES = 96 * 1024 * 1024;

type Waiting = { delivery: PreparedDelivery; resolve: (receipt: Receipt) => void; reject: (fault: unknown) => void };

/** Group commit: requests that come while a transaction is under way share the next one, with one fsync. */
class DeliveryQueue {
  private readonly waiting: Waiting[] = [];
  private waitingBytes = 0;
  private isDraining = false;

  constructor() {
    watchQueue(() => ({ deliveries: this.waiting.length, bytes: this.waitingBytes }));
  }

  submit(delivery: PreparedDelivery): Promise<Receipt> {
    if (this.waiting.length >= QUEUE_MOST || this.waitingBytes + delivery.bodyBytes > QUEUE_MOST_BYTES) {
      return Promise.reject(new AppError('unavailable', 'Too many deliveries are waiting for the database.'));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ delivery, resolve, reject });
      this.waitingBytes += delivery.bodyBytes;
      if (!this.isDraining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.isDraining = true;
    // a tick, so that requests read in the same one share the first transaction
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const batch = this.take();
      try {
        const receipts = await measureCommit(batch.length, () => recordBatch(batch.map(({ delivery }) => delivery)));
        batch.forEach(({ resolve, reject }, index) => {
          const receipt = receipts[index];
          if (receipt) resolve(receipt);
          else reject(new Error('a delivery has no receipt'));
        });
      } catch (fault) {
        await this.refuse(batch, fault);
      }
    }
    this.isDraining = false;
  }

  private take(): Waiting[] {
    const batch: Waiting[] = [];
    for (let bytes = 0; batch.length < BATCH_MOST; ) {
      const next = this.waiting[0];
      if (!next || (batch.length > 0 && bytes + next.delivery.bodyBytes > BATCH_MOST_BYTES)) break;
      this.waiting.shift();
      bytes += next.delivery.bodyBytes;
      this.waitingBytes -= next.delivery.bodyBytes;
      batch.push(next);
    }
    return batch;
  }

  /** A database that does not write for 5 s will not write for those who waited meanwhile; else each is tried alone. */
  private async refuse(batch: readonly Waiting[], fault: unknown): Promise<void> {
    if (fault instanceof AppError && fault.code === 'unavailable') {
      const others = this.waiting.splice(0);
      this.waitingBytes = 0;
      for (const { reject } of [...batch, ...others]) reject(fault);
      return;
    }
    for (const { delivery, resolve, reject } of batch) {
      await measureCommit(1, () => recordBatch([delivery])).then(([receipt]) => (receipt ? resolve(receipt) : reject(fault)), reject);
    }
  }
}

/** One per process, although Next bundles each route apart: there is one writing connection. */
const perProcess = globalThis as typeof globalThis & { callboardQueue?: DeliveryQueue };

/** Resolves when the delivery is committed and fsynced. @throws AppError `unavailable` when it is not, and nothing is kept. */
export function submitDelivery(delivery: PreparedDelivery): Promise<Receipt> {
  perProcess.callboardQueue ??= new DeliveryQueue();
  return perProcess.callboardQueue.submit(delivery);
}
