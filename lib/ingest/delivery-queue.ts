import 'server-only';
import { AppError } from '@/lib/errors/app-error';
import { noteCommit, watchQueue } from '@/lib/observability/ingest-metrics';
import { prepareDelivery } from './prepare-delivery';
import { recordEach } from './record-each';
import type { QueuedDelivery, RawDelivery, Receipt, Recorded, Recorder } from './types';

/** One transaction takes at most this much; the next one begins at once. */
const BATCH_MOST = 64;
const BATCH_MOST_BYTES = 8 * 1024 * 1024;

/** What may wait: beyond it the sender is asked to come back, while there is still memory to say so. */
const QUEUE_MOST = 2_000;
const QUEUE_MOST_BYTES = 96 * 1024 * 1024;

/**
 * What waits is prepared as it comes, up to so much: the recording thread, which is the busier one, takes what a body says from this thread in an
 * eighth of the time that reading it takes. Beyond it bodies would hold several times their size in memory.
 */
const PREPARED_MOST_BYTES = 256 * 1024;

type Waiting = { delivery: QueuedDelivery; sizeBytes: number; resolve: (receipt: Receipt) => void; reject: (fault: unknown) => void };

/** In this thread: scripts, tests, and a server whose recording thread cannot be started. */
const IN_THIS_THREAD: Recorder = (batch) => recordEach(batch);

/**
 * Group commit: requests that come while a transaction is under way share the next one, with one fsync. It is closed when the one under way has
 * nothing left to do but to commit: earlier it would be smaller than it need be, later the recording thread would wait for it.
 */
class DeliveryQueue {
  recorder = IN_THIS_THREAD;
  private readonly waiting: Waiting[] = [];
  private waitingBytes = 0;
  private preparedBytes = 0;
  private batchesUnderWay = 0;
  private isCommitting = false;
  private isAwake = false;

  constructor() {
    watchQueue(() => ({ deliveries: this.waiting.length, bytes: this.waitingBytes }));
  }

  submit({ bytes, receivedAt }: RawDelivery): Promise<Receipt> {
    const sizeBytes = bytes.length;
    if (this.waiting.length >= QUEUE_MOST || this.waitingBytes + sizeBytes > QUEUE_MOST_BYTES) {
      return Promise.reject(new AppError('unavailable', 'Too many deliveries are waiting for the database.'));
    }
    const isPrepared = this.preparedBytes + sizeBytes <= PREPARED_MOST_BYTES;
    const delivery = isPrepared ? prepareDelivery(bytes, receivedAt) : { bytes, receivedAt };
    return new Promise((resolve, reject) => {
      this.waiting.push({ delivery, sizeBytes, resolve, reject });
      this.waitingBytes += sizeBytes;
      if (isPrepared) this.preparedBytes += sizeBytes;
      this.wake();
    });
  }

  /** After a tick, so that requests that are read in the same one share a transaction. */
  private wake(): void {
    if (this.isAwake || !this.canRecord()) return;
    this.isAwake = true;
    setImmediate(() => {
      this.isAwake = false;
      if (this.canRecord()) void this.recordNext();
    });
  }

  private canRecord(): boolean {
    return this.waiting.length > 0 && (this.batchesUnderWay === 0 || (this.batchesUnderWay === 1 && this.isCommitting));
  }

  private async recordNext(): Promise<void> {
    const batch = this.take();
    this.batchesUnderWay += 1;
    this.isCommitting = false;
    const startedMs = performance.now();
    const recorded = await this.recorder(batch.map(({ delivery }) => delivery), () => {
      this.isCommitting = true;
      this.wake();
    });
    this.batchesUnderWay -= 1;
    noteCommit((performance.now() - startedMs) / 1_000, recorded.flatMap((one) => ('receipt' in one ? [one.receipt] : [])));
    batch.forEach((waiting, index) => settle(waiting, recorded[index]));
    if (recorded.every((one) => 'refused' in one && one.refused.code === 'unavailable')) this.refuseOthers(recorded[0]);
    this.wake();
  }

  private take(): Waiting[] {
    const batch: Waiting[] = [];
    for (let bytes = 0; batch.length < BATCH_MOST; ) {
      const next = this.waiting[0];
      if (!next || (batch.length > 0 && bytes + next.sizeBytes > BATCH_MOST_BYTES)) break;
      this.waiting.shift();
      bytes += next.sizeBytes;
      this.waitingBytes -= next.sizeBytes;
      if ('read' in next.delivery) this.preparedBytes -= next.sizeBytes;
      batch.push(next);
    }
    return batch;
  }

  /** A database that does not write for 5 s will not write for those who waited meanwhile. */
  private refuseOthers(refusal: Recorded | undefined): void {
    this.waitingBytes = 0;
    this.preparedBytes = 0;
    for (const waiting of this.waiting.splice(0)) settle(waiting, refusal);
  }
}

function settle({ resolve, reject }: Waiting, recorded: Recorded | undefined): void {
  if (!recorded) reject(new Error('a delivery has no receipt'));
  else if ('receipt' in recorded) resolve(recorded.receipt);
  else reject(new AppError(recorded.refused.code, recorded.refused.detail));
}

/** One per process, although Next bundles each route apart: there is one order of arrival. */
const perProcess = globalThis as typeof globalThis & { callboardQueue?: DeliveryQueue };

function queue(): DeliveryQueue {
  return (perProcess.callboardQueue ??= new DeliveryQueue());
}

/** Resolves when the delivery is committed and fsynced. @throws AppError `unavailable` when it is not, and nothing is kept. */
export function submitDelivery(delivery: RawDelivery): Promise<Receipt> {
  return queue().submit(delivery);
}

/** From the next batch on; null: in this thread. */
export function recordWith(recorder: Recorder | null): void {
  queue().recorder = recorder ?? IN_THIS_THREAD;
}
