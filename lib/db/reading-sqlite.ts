import 'server-only';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils';
import { ReaderPool } from './reader-pool';
import { BUSY_TIMEOUT_MS, FORMAT } from './sqlite-adapter';

/** Each connection has a cache of its own; what it does not hold, the operating system's does. */
const PRAGMAS = 'PRAGMA query_only=ON; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;';

const BARE_WRITE = 'The reading connections only read: write in inTransaction.';

/** Reads only, never waits for a writer (WAL): in so many threads (lib/db/reader-pool.ts), or with none of them in this one. */
export class ReadingSqlite implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName = '@prisma/adapter-better-sqlite3';

  constructor(private readonly path: string, private readonly threads: number) {}

  async connect(): Promise<SqlDriverAdapter> {
    return this.threads === 0 ? this.connectHere() : this.connectThreads();
  }

  private async connectHere(): Promise<SqlDriverAdapter> {
    const adapter = await new PrismaBetterSqlite3({ url: this.path, readonly: true, timeout: BUSY_TIMEOUT_MS }, FORMAT).connect();
    await adapter.executeScript(PRAGMAS);
    return adapter;
  }

  private connectThreads(): SqlDriverAdapter {
    const { provider, adapterName, path, threads } = this;
    const pool = new ReaderPool({ size: threads, workerData: { path, timeoutMs: BUSY_TIMEOUT_MS, pragmas: PRAGMAS, format: FORMAT } });
    const refuse = async (): Promise<never> => {
      throw new Error(BARE_WRITE);
    };
    return {
      provider,
      adapterName,
      queryRaw: async (query) => pool.query(query),
      executeRaw: refuse,
      executeScript: refuse,
      startTransaction: async () => readingOnly(pool),
      dispose: () => pool.close(),
    };
  }
}

/**
 * Prisma opens a transaction around a read whose list of ids it must send in parts. Each part sees what was committed before it, as the
 * statements of every read with relations do; there is nothing to commit.
 */
function readingOnly(pool: ReaderPool): Transaction {
  const nothing = async (): Promise<void> => undefined;
  return {
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    options: { usePhantomQuery: false },
    queryRaw: async (query) => pool.query(query),
    executeRaw: async ({ sql }) => {
      if (!/^(BEGIN|COMMIT|ROLLBACK)\b/.test(sql)) throw new Error(BARE_WRITE);
      return 0;
    },
    commit: nothing,
    rollback: nothing,
    createSavepoint: nothing,
    rollbackToSavepoint: nothing,
    releaseSavepoint: nothing,
  };
}
