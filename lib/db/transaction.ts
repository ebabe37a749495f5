import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@/lib/errors/app-error';
import type { Prisma } from '@/prisma/sqlite/client/client';
import { isBusy, isConnectionLost, isStorageFull } from './faults';
import { sqliteWriter, writer } from './client';
import { type Statements, statementsOf } from './statements';

export type Tx = Prisma.TransactionClient;

/** CONTRACT.md §2: a database that stays locked longer is answered with 503. */
const LOCKED_FOR_MS = 5_000;

type Options = { isRepeatable?: boolean };

/**
 * The one way to write. Runs `work` in one transaction that no other, of any process, runs beside; resolves after its fsynced commit.
 * While another process holds the lock or PostgreSQL is away, `work` is run again, up to 5 s. It must await nothing but the database.
 * `isRepeatable`: running it once more after it has been committed changes nothing, so it may be run again when a connection is
 * lost before the answer to COMMIT came.
 * @throws AppError `unavailable` when the database stays locked or away, or the disk is full; nothing is written then, unless the
 *   connection was lost in the middle of COMMIT.
 */
export async function inTransaction<R>(work: (tx: Tx) => Promise<R>, options: Options = {}): Promise<R> {
  return persist((noteCommit) => writer().$transaction(async (tx) => {
    const done = await work(tx);
    noteCommit();
    return done;
  }), options);
}

/** The same for plain statements, which cost SQLite a third: for what is written with every delivery. @throws as `inTransaction` does. */
export async function inStatements<R>(work: (tx: Statements) => Promise<R>, options: Options = {}): Promise<R> {
  const sqlite = await sqliteWriter();
  if (sqlite === null) return inTransaction((tx) => work(statementsOf(tx)), options);
  return persist(() => sqlite.transact(work), options);
}

/** Waits until nothing is written by this process; what it resolves with ends that. For another thread that writes the same SQLite file. */
export async function takeWritingTurn(): Promise<() => void> {
  return (await sqliteWriter())?.takeTurn() ?? (() => undefined);
}

async function persist<R>(attempt: (noteCommit: () => void) => Promise<R>, { isRepeatable = false }: Options): Promise<R> {
  const giveUpAt = Date.now() + LOCKED_FOR_MS;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, 100)) {
    let isCommitting = false;
    try {
      return await attempt(() => (isCommitting = true));
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
