import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@/lib/errors/app-error';
import type { Prisma } from '@/prisma/sqlite/client/client';
import { isBusy, isStorageFull } from './faults';
import { writer } from './client';

export type Tx = Prisma.TransactionClient;

/** CONTRACT.md §2: a database that stays locked longer is answered with 503. */
const LOCKED_FOR_MS = 5_000;

/**
 * The one way to write. Runs `work` in one IMMEDIATE transaction, resolves after its fsynced commit, and runs it again
 * while another process holds the lock, up to 5 s. `work` must await nothing but the database.
 * @throws AppError `unavailable` when the database stays locked or the disk is full; nothing is written then.
 */
export async function inTransaction<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
  const giveUpAt = Date.now() + LOCKED_FOR_MS;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, 100)) {
    try {
      return await writer().$transaction(work);
    } catch (fault) {
      if (isStorageFull(fault)) throw new AppError('unavailable', 'The disk is full.');
      if (!isBusy(fault)) throw fault;
      if (Date.now() >= giveUpAt) throw new AppError('unavailable', 'The database is locked by another process.');
      await sleep(pauseMs);
    }
  }
}
