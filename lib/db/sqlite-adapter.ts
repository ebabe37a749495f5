import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter, SqlQuery, SqlResultSet, Transaction } from '@prisma/driver-adapter-utils';
import type Database from 'better-sqlite3';
import { isBusy } from './faults';
import { createPreparedStatements } from './prepared-sqlite';
import type { Statements } from './statements';
import { writingTurn } from './writing-turn';

/**
 * A server has a thread that checkpoints (lib/db/start-checkpointing.ts); the writer does it all the same when the journal has
 * grown to 256 MB, which is when it can begin anew under a load that never pauses: at a million attempts every four seconds, not every one.
 * FULL, on every open: a reopened WAL database comes back as NORMAL and would lose acknowledged commits on power loss.
 */
const WRITER_PRAGMAS =
  'PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=65536; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;';

/** The driver is synchronous: while it waits for a lock the whole process stands still, so it waits briefly and `lib/db/transaction` retries. */
export const BUSY_TIMEOUT_MS = 200;

/** SQLite itself asks for another's lock ever more seldom, up to every 100 ms; a command that lets others write for 30 ms after each transaction would have it again by then. */
const LOCK_ASKED_EVERY_MS = 2;

/** Instants are stored as epoch milliseconds. */
export const FORMAT = { timestampFormat: 'unixepoch-ms' } as const;

/** The connection inside the stock adapter; `connect()` of 7.10.0 keeps it in `client` (checked by sqlite-adapter.test.ts). */
function driverOf(adapter: SqlDriverAdapter): Database.Database {
  return (adapter as unknown as { client: Database.Database }).client;
}

/**
 * The one writing connection. Statements outside a transaction wait until the open one ends: the stock adapter lets them
 * slip into it, where a rollback would take them along after they were acknowledged (prisma/orm#29933).
 * Transactions begin IMMEDIATE, because a deferred one that reads and then writes fails at once when another process writes.
 */
export class GatedSqlite extends PrismaBetterSqlite3 {
  private opened: Opened | undefined;

  constructor(path: string) {
    super({ url: path, timeout: BUSY_TIMEOUT_MS }, FORMAT);
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    await adapter.executeScript(WRITER_PRAGMAS);
    const acquire = createGate();
    const driver = driverOf(adapter);
    this.opened = { driver, acquire, statements: createPreparedStatements(driver) };
    return gate(adapter, acquire);
  }

  /**
   * A transaction on the same connection and behind the same gate, without Prisma's engine. The client must be connected.
   * @throws what the driver throws; then nothing is written.
   */
  async transact<R>(work: (tx: Statements) => Promise<R>): Promise<R> {
    if (!this.opened) throw new Error('the writing connection is not open');
    const { driver, acquire, statements } = this.opened;
    const release = await acquire();
    try {
      await begin(driver);
      const done = await work(statements);
      driver.exec('COMMIT');
      return done;
    } finally {
      if (driver.inTransaction) driver.exec('ROLLBACK');
      release();
    }
  }

  /** The next turn to write, first come first served; the returned function ends it. */
  async takeTurn(): Promise<() => void> {
    if (!this.opened) throw new Error('the writing connection is not open');
    return this.opened.acquire();
  }
}

/** @throws what the driver throws when another process has the lock for `BUSY_TIMEOUT_MS`. */
async function begin(driver: Database.Database): Promise<void> {
  const givesUpAtMs = performance.now() + BUSY_TIMEOUT_MS;
  driver.pragma('busy_timeout = 0');
  try {
    for (;;) {
      try {
        driver.exec('BEGIN IMMEDIATE');
        return;
      } catch (fault) {
        if (!isBusy(fault) || performance.now() >= givesUpAtMs) throw fault;
      }
      await sleep(LOCK_ASKED_EVERY_MS);
    }
  } finally {
    driver.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

type Opened = { driver: Database.Database; acquire: Acquire; statements: Statements };

type Statement<R> = (query: SqlQuery) => Promise<R>;

const plain = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });

type Acquire = () => Promise<() => void>;

/**
 * One at a time, first come first served; the returned function frees the place and may be called twice. Who has the place also waits
 * for the turn that another thread of this process hands out (lib/db/writing-turn.ts), when one does.
 */
function createGate(): Acquire {
  let tail: Promise<void> = Promise.resolve();
  return async () => {
    let open: () => void = () => undefined;
    const previous = tail;
    tail = new Promise((resolve) => (open = resolve));
    await previous;
    const endTurn = await writingTurn();
    return () => {
      endTurn();
      open();
    };
  };
}

function gate(adapter: SqlDriverAdapter, acquire: Acquire): SqlDriverAdapter {
  const gated =
    <A, R>(run: (argument: A) => Promise<R>) =>
    async (argument: A): Promise<R> => {
      const release = await acquire();
      try {
        return await run(argument);
      } finally {
        release();
      }
    };
  const queryRaw: Statement<SqlResultSet> = adapter.queryRaw.bind(adapter);
  const executeRaw: Statement<number> = adapter.executeRaw.bind(adapter);
  adapter.queryRaw = gated(queryRaw);
  adapter.executeRaw = gated(executeRaw);
  adapter.executeScript = gated<string, void>(adapter.executeScript.bind(adapter));
  adapter.startTransaction = async (): Promise<Transaction> => {
    const release = await acquire();
    try {
      await executeRaw(plain('BEGIN IMMEDIATE'));
    } catch (fault) {
      release();
      throw fault;
    }
    return openTransaction({ driver: driverOf(adapter), queryRaw, executeRaw, release });
  };
  return adapter;
}

/**
 * The stock transaction keeps its lock when BEGIN fails, and poisons the client. Prisma sends COMMIT as a statement and
 * then calls `commit`, or `rollback` when that failed: either leaves the connection outside a transaction and the gate open.
 */
function openTransaction({ driver, queryRaw, executeRaw, release }: {
  driver: Database.Database;
  queryRaw: Statement<SqlResultSet>;
  executeRaw: Statement<number>;
  release: () => void;
}): Transaction {
  const end = async (): Promise<void> => {
    if (driver.inTransaction) driver.exec('ROLLBACK');
    release();
  };
  return {
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    options: { usePhantomQuery: false },
    queryRaw,
    executeRaw,
    commit: end,
    rollback: end,
    createSavepoint: async (name) => void (await executeRaw(plain(`SAVEPOINT ${name}`))),
    rollbackToSavepoint: async (name) => void (await executeRaw(plain(`ROLLBACK TO ${name}`))),
    releaseSavepoint: async (name) => void (await executeRaw(plain(`RELEASE SAVEPOINT ${name}`))),
  };
}
