import 'server-only';
import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { CommandRefused } from '@/lib/command-line/command-refused';
import { pendingMigrations } from '@/lib/migrations/check-history';
import { listMigrations } from '@/lib/migrations/migration-folder';
import { publishBackup } from './backup-folder';
import { dumpPostgresql, readDumpHistory } from './dump-postgresql';
import { runTool } from './run-tool';

export type PostgresqlRestore = {
  backupFile: string;
  url: string;
  migrationsFolder: string;
  /** where the dump of what is replaced goes */
  asideFolder: string;
  now: Date;
};

/**
 * Puts a dump in the place of all tables, in one transaction, and keeps a dump of what was there. Returns its path, or null when the
 * database was empty. Migrations that the dump lacks are applied at the next start.
 * @throws CommandRefused when anybody is connected, or the dump is damaged or of a newer version; nothing is changed then.
 */
export async function restorePostgresql({ backupFile, url, migrationsFolder, asideFolder, now }: PostgresqlRestore): Promise<string | null> {
  if (!existsSync(backupFile)) throw new CommandRefused(`${backupFile} is not there.`);
  pendingMigrations(listMigrations(migrationsFolder), await readDumpHistory(backupFile));
  const tables = await withClient(url, async (client) => {
    await requireNobodyElse(client);
    return listTables(client);
  });
  const aside = tables.length === 0 ? null : await publishBackup(path.resolve(asideFolder, 'replaced'), { kind: 'dump', now }, (target) => dumpPostgresql(url, target));
  await withClient(url, async (client) => {
    await requireNobodyElse(client);
    // also those of a newer version, which the dump knows nothing of
    for (const table of tables) await client.query(`DROP TABLE ${client.escapeIdentifier(table)} CASCADE`);
    // the triggers went with their tables, what they called did not
    for (const signature of await listFunctions(client)) await client.query(`DROP FUNCTION IF EXISTS ${signature} CASCADE`);
  });
  try {
    await runTool({ name: 'pg_restore', words: ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction', backupFile], url });
  } catch (fault) {
    const what = fault instanceof Error ? fault.message : String(fault);
    throw new CommandRefused(`${what}\nThe database is empty now.${aside === null ? '' : ` What was there is in ${aside}.`}`);
  }
  return aside;
}

async function withClient<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'callboard restore' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (fault) {
    throw new CommandRefused(`PostgreSQL cannot be reached: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function requireNobodyElse(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT coalesce(nullif(application_name, ''), usename, '?') AS name FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  if (rows.length > 0) throw new CommandRefused(`The database is in use (${rows.map(({ name }) => name).join(', ')}). Stop every server on it first.`);
}

async function listTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT tablename AS name FROM pg_catalog.pg_tables WHERE schemaname = current_schema() ORDER BY 1');
  return rows.map(({ name }) => name);
}

/** The functions of our schema with their arguments, quoted where needed; those of extensions are not ours. */
async function listFunctions(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ signature: string }>(`SELECT CAST(p.oid AS regprocedure) AS signature FROM pg_proc p
    WHERE p.pronamespace = CAST(current_schema() AS regnamespace) AND p.prokind = 'f'
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`);
  return rows.map(({ signature }) => signature);
}
