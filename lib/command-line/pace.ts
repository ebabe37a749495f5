import { setTimeout as sleep } from 'node:timers/promises';

/** A transaction of a command should hold the lock for about so long: ingest waits meanwhile. */
const TRANSACTION_WANTED_MS = 25;
const BATCH_FEWEST = 4;
const BATCH_MOST = 128;

/**
 * Lets the server go first: keeps the transactions of a long command short by the size of their batches, and leaves the database
 * alone after each for as long as it took.
 */
export class Pace {
  private size = BATCH_FEWEST;

  /** How many to take into the next transaction. */
  get batchSize(): number {
    return this.size;
  }

  /** Runs one transaction and the pause after it. */
  async run<R>(transaction: () => Promise<R>): Promise<R> {
    const startedMs = performance.now();
    const done = await transaction();
    const tookMs = performance.now() - startedMs;
    if (tookMs > TRANSACTION_WANTED_MS * 1.5) this.size = Math.max(BATCH_FEWEST, Math.floor(this.size / 2));
    else if (tookMs < TRANSACTION_WANTED_MS * 0.75) this.size = Math.min(BATCH_MOST, this.size + 4);
    await sleep(tookMs);
    return done;
  }
}
