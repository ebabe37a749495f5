import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@/lib/errors/app-error';
import type { Prisma } from '@/prisma/sqlite/client/client';
import { isBusy, isConnectionLost, isStorageFull } from './faults';
import { writer } from './client';

export type Tx = Prisma.TransactionClient;

/** CONTRACT.md §2: a database that stays locked longer is answered with 503. */
const LOCKED_FOR_MS = 5_000;

/**
 * The one way to write. Runs `work` in one transaction that no other, of any process, runs beside; resolves after its fsynced commit.
 * While another process holds the lock or PostgreSQL is away, `work` is run again, up to 5 s. It must await nothing but the database.
 * `isRepeatable`: running it once more after it has been committed changes nothing, so it may be run again when a connection is
 * lost before the answer to COMMIT came.
 * @throws AppError `unavailable` when the database stays locked or away, or the disk is full; nothing is written then, unless the
 *   connection was lost in the middle of COMMIT.
 */
export async function inTransaction<R>(work: (tx: Tx) => Promise<R>, { isRepeatable = false } = {}): Promise<R> {
  const giveUpAt = Date.now() + LOCKED_FOR_MS;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, 100)) {
    let isCommitting = false;
    try {
      return await writer().$transaction(async (tx) => {
        const done = await work(tx);
        isCommitting = true;
        return done;
      });
    } catch (fault) {
      if (isStorageFull(fault)) throw new AppError('unavailable', 'The disk is full.');
      const isLost = isConnectionLost(fault);
      if (!isLost && !isBusy(fault)) throw fault;
      if (isLost && isCommitting && !isRepeatable) throw new AppError('unavailable', 'The connection to the database was lost.');
      if (Date.now() >= giveUpAt) throw new AppError('unavailable', isLost ? 'The database is away.' : 'The database is locked by another process.');
      await sleep(pauseMs);
    }
  }
}
