/**
 * A thread that reads one SQLite file for lib/db/reader-pool.ts: a connection of its own, statements kept prepared, one query at a time.
 * Plain JavaScript, so that it starts in some 50 ms, without a loader.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';

const { path, timeoutMs, pragmas, format } = workerData;

/** Pages and their filters make some hundred different statements; a longer one has a list of a rare size. */
const MOST_PREPARED = 300;
const LONGEST_KEPT = 20_000;

/** The connection as Prisma's adapter of 7.10.0 uses it: `prepare(sql).bind(args)`, then `reader`, `columns`, `raw().all()` or `run()`. */
function withPrepared(database) {
  const kept = new Map();
  const prepare = (sql) => {
    const known = kept.get(sql);
    if (known) {
      kept.delete(sql);
      kept.set(sql, known);
      return known;
    }
    const statement = database.prepare(sql);
    if (sql.length > LONGEST_KEPT) return statement;
    if (kept.size >= MOST_PREPARED) kept.delete(kept.keys().next().value);
    kept.set(sql, statement);
    return statement;
  };
  return {
    prepare: (sql) => {
      const statement = prepare(sql);
      return {
        bind: (args) => ({
          reader: statement.reader,
          columns: () => statement.columns(),
          raw: () => ({ all: () => statement.raw().all(args) }),
          run: () => statement.run(args),
        }),
      };
    },
    exec: (script) => database.exec(script),
    close: () => database.close(),
  };
}

async function open() {
  const adapter = await new PrismaBetterSqlite3({ url: path, readonly: true, timeout: timeoutMs }, format).connect();
  await adapter.executeScript(pragmas);
  adapter.client = withPrepared(adapter.client);
  return adapter;
}

let adapter;

async function answer({ query }) {
  try {
    // opened by the first query, and again by the next when that failed
    adapter ??= await open();
    return { found: await adapter.queryRaw(query) };
  } catch (fault) {
    return { fault: { message: String(fault?.message ?? fault), code: fault?.code, cause: fault?.name === 'DriverAdapterError' ? fault.cause : undefined } };
  }
}

parentPort.on('message', async (message) => {
  if (message === 'close') {
    await adapter?.dispose();
    process.exit(0);
  }
  parentPort.postMessage(await answer(message));
});
