/** The stock driver adapters with what Prisma's schema engine needs beyond what they do. Development only. */
import { randomUUID } from 'node:crypto';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils';
import type pg from 'pg';

/**
 * The engine replays whole migration files as one statement, which better-sqlite3 refuses to prepare; and it asks for a partial index with
 * its name in double quotes, which this SQLite reads as a column's.
 */
export class MigratingSqlite extends PrismaBetterSqlite3 {
  override async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const adapter = await super.connectToShadowDb();
    const execute = adapter.executeRaw.bind(adapter);
    adapter.executeRaw = async (query: SqlQuery) => {
      if (query.args.length > 0) return execute(query);
      await adapter.executeScript(query.sql);
      return 0;
    };
    const ask = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query: SqlQuery) => ask({ ...query, sql: query.sql.replace(/(type = 'index' AND name = )"([^"]+)"/, "$1'$2'") });
    return adapter;
  }
}

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** Its shadow databases are its own: the stock adapter's `connectionString` wins over their names, so that the real one would be dropped. */
export class MigratingPostgresql extends PrismaPg {
  constructor(private readonly url: string) {
    super({ connectionString: url, max: 1, idleTimeoutMillis: 500 });
  }

  override async connect(): Promise<PgAdapter> {
    return readingCatalogues(await super.connect());
  }

  override async connectToShadowDb(): Promise<PgAdapter> {
    const admin = await this.connect();
    const database = `callboard_shadow_${randomUUID().replaceAll('-', '')}`;
    await admin.executeScript(`CREATE DATABASE "${database}"`);
    const url = new URL(this.url);
    url.pathname = `/${database}`;
    const shadow = readingCatalogues(await new PrismaPg({ connectionString: url.href, max: 1 }).connect());
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await admin.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`);
      await admin.dispose();
    };
    return shadow;
  }
}

const CHAR_OID = 18;
const TEXT_OID = 25;

/** What `PrismaPg` 7.10.0 keeps private: every statement passes `performIO`. */
type Inner = { performIO: (query: SqlQuery) => Promise<pg.QueryArrayResult>; onError: (fault: unknown) => never };

/** Catalogues have columns of the type "char", which the adapter does not know; and it splits scripts at every `;`, also inside bodies. */
function readingCatalogues(adapter: PgAdapter): PgAdapter {
  const inner = adapter as unknown as Inner;
  const perform = inner.performIO.bind(adapter);
  inner.performIO = async (query) => {
    const found = await perform(query);
    for (const field of found.fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID;
    return found;
  };
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script).catch((fault: unknown) => inner.onError.call(adapter, fault));
  };
  return adapter;
}
