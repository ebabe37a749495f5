import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlQuery, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils';
import type pg from 'pg';
import { isConnectionLost } from './faults';

/** CONTRACT.md §2: a database that cannot be reached or stays locked for longer is answered with 503. */
const WAIT_MS = 5_000;

/** A process that hangs inside a transaction is cut off by the server, so that the others can write again. */
const IDLE_IN_TRANSACTION_MS = 20_000;

/** Any number, as long as all processes of all versions use it: 'callb' in ASCII. */
const WRITE_LOCK = 0x63_61_6c_6c_62;

function poolOf(url: string, most: number): pg.PoolConfig {
  return { connectionString: url, max: most, connectionTimeoutMillis: WAIT_MS, keepAlive: true, application_name: 'callboard' };
}

/**
 * Without listeners, a server that restarts would end our process: `pg` emits `error` on idle connections. Statements that fail say so
 * themselves.
 */
const SURVIVE = { onPoolError: () => undefined, onConnectionError: () => undefined };

const BARE_WRITE = 'The reading connections only read: write in inTransaction.';

/**
 * Reads only, and refuses a bare write, as SQLite's reading connection does. A statement whose connection is lost is sent again until the
 * server is back, for at most 5 s.
 */
export class ReadingPostgresql extends PrismaPg {
  constructor(url: string) {
    super(poolOf(url, 10), SURVIVE);
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = cleaning(await super.connect());
    const { queryRaw } = bound(adapter);
    adapter.executeRaw = async () => {
      throw new Error(BARE_WRITE);
    };
    adapter.queryRaw = async (query) => {
      if (!/^\s*(SELECT|WITH|SHOW)\b/i.test(query.sql)) throw new Error(BARE_WRITE);
      for (const giveUpAt = Date.now() + WAIT_MS; ; await sleep(100)) {
        try {
          return await queryRaw(query);
        } catch (fault) {
          if (!isConnectionLost(fault) || Date.now() >= giveUpAt) throw fault;
        }
      }
    };
    return adapter;
  }
}

/**
 * Writes. Every transaction takes one lock first, of all processes together: what BEGIN IMMEDIATE is on SQLite. So a transaction that
 * reads and then writes never works on figures that another is changing, whichever process takes a delivery; see
 * docs/decisions/020-two-databases.md for what was measured. The lock goes with the transaction, also when its connection or process dies.
 */
export class GatedPostgresql extends PrismaPg {
  constructor(url: string) {
    super(poolOf(url, 4), SURVIVE);
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = cleaning(await super.connect());
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel): Promise<Transaction> => {
      const transaction = endingItself(cleaning(await start(isolationLevel)));
      try {
        await transaction.executeRaw(TAKE_LOCK);
      } catch (fault) {
        await transaction.rollback();
        throw fault;
      }
      return transaction;
    };
    return adapter;
  }
}

/**
 * One round trip; the settings are the transaction's own and hold from the moment that they are set. A server or role set to answer
 * COMMIT before it is on disk is overruled: 200 is a promise.
 */
const TAKE_LOCK: SqlQuery = {
  sql: `SELECT set_config('lock_timeout', '${WAIT_MS}', true),
    set_config('idle_in_transaction_session_timeout', '${IDLE_IN_TRANSACTION_MS}', true),
    set_config('synchronous_commit', COALESCE(NULLIF(current_setting('synchronous_commit'), 'off'), 'on'), true),
    pg_advisory_xact_lock(${WRITE_LOCK})`,
  args: [],
  argTypes: [],
};
const ROLLBACK: SqlQuery = { sql: 'ROLLBACK', args: [], argTypes: [] };

/**
 * Ends as Prisma means it. It sends ROLLBACK as a statement and then calls `rollback`, which only gives the connection back; but a
 * transaction that begins too late for it (maxWait) is only given back, and would hold the lock of all processes from inside the pool.
 * And after a statement that failed, PostgreSQL answers COMMIT with a rollback and no error: nothing must be acknowledged then.
 */
function endingItself(transaction: Transaction): Transaction {
  const { queryRaw, executeRaw } = bound(transaction);
  const giveBack = transaction.rollback.bind(transaction);
  let hasEnded = false;
  let hasFailed = false;
  const noting = <R>(answer: Promise<R>): Promise<R> =>
    answer.catch((fault: unknown) => {
      hasFailed = true;
      throw fault;
    });
  transaction.queryRaw = (query) => noting(queryRaw(query));
  transaction.executeRaw = async (query) => {
    if (query.sql === 'COMMIT' && hasFailed) throw new Error('A statement of the transaction failed: PostgreSQL would not commit it.');
    hasEnded ||= query.sql === 'COMMIT' || query.sql === 'ROLLBACK';
    const done = await noting(executeRaw(query));
    if (query.sql.startsWith('ROLLBACK TO ')) hasFailed = false;
    return done;
  };
  transaction.rollback = async () => {
    if (!hasEnded) await executeRaw(ROLLBACK).catch(() => undefined);
    await giveBack();
  };
  return transaction;
}

function bound(queryable: SqlQueryable): Pick<SqlQueryable, 'queryRaw' | 'executeRaw'> {
  return { queryRaw: queryable.queryRaw.bind(queryable), executeRaw: queryable.executeRaw.bind(queryable) };
}

/**
 * PostgreSQL refuses NUL in a text, SQLite takes it. Deliveries are cleaned before they come here (trap 34); what people type into
 * filters and forms is not, and stands as U+FFFD as it would there.
 */
function cleaning<Q extends SqlDriverAdapter | Transaction>(queryable: Q): Q {
  const { queryRaw, executeRaw } = bound(queryable);
  queryable.queryRaw = (query) => queryRaw(cleaned(query));
  queryable.executeRaw = (query) => executeRaw(cleaned(query));
  return queryable;
}

function cleaned(query: SqlQuery): SqlQuery {
  return query.args.some(hasNul) ? { ...query, args: query.args.map(withoutNul) } : query;
}

const hasNul = (given: unknown): boolean => (Array.isArray(given) ? given.some(hasNul) : typeof given === 'string' && given.includes('\u0000'));

function withoutNul(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(withoutNul);
  return typeof given === 'string' ? given.replaceAll('\u0000', '\uFFFD') : given;
}
