import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { backUpPostgresql } from './back-up-postgresql';
import { type AppliedMigration, MigrationRefused, type MigrationReport, pendingMigrations } from './check-history';
import { listMigrations, type Migration } from './migration-folder';

/** Another process may be migrating; a large index takes its time. */
const LOCK_WAIT_MS = 600_000;
const CONNECT_WITHIN_MS = 10_000;

/** One for all versions of Callboard; not the one of its transactions: 'callm' in ASCII. */
const MIGRATION_LOCK = 0x63_61_6c_6c_6d;

/** As Prisma itself creates it, so that its tools read our history. */
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id"                  VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum"            VARCHAR(64) NOT NULL,
  "finished_at"         TIMESTAMPTZ,
  "migration_name"      VARCHAR(255) NOT NULL,
  "logs"                TEXT,
  "rolled_back_at"      TIMESTAMPTZ,
  "started_at"          TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings the PostgreSQL database up to `migrationsFolder`, one transaction per migration, all under one advisory lock: of processes
 * that start at once one does the work and the others see it done. A database with data is dumped first where `pg_dump` is at hand.
 * @throws MigrationRefused with what to do, for a newer, edited or half-done history, or a server that cannot be reached.
 */
export async function migratePostgresql(
  url: string,
  { migrationsFolder, backupFolder }: { migrationsFolder: string; backupFolder: string },
): Promise<MigrationReport> {
  const migrations = listMigrations(migrationsFolder);
  const client = await connect(url);
  try {
    await client.query(`SET lock_timeout = ${LOCK_WAIT_MS}`);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const pending = pendingMigrations(migrations, await readHistory(client));
    const [first] = pending;
    if (!first) return { applied: [], backupFile: null, warning: null };
    const backup = (await isEmpty(client)) ? { file: null, warning: null } : backUpPostgresql(url, { folder: backupFolder, before: first.name });
    for (const migration of pending) await apply(client, migration);
    return { applied: pending.map(({ name }) => name), backupFile: backup.file, warning: backup.warning };
  } finally {
    // the lock goes with the session
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS, application_name: 'callboard migration' });
  // a server that goes away is reported by the statement that was under way
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (fault) {
    const reason = fault instanceof Error && fault.message !== '' ? fault.message : 'no connection';
    throw new MigrationRefused(`PostgreSQL cannot be reached (${reason}). Check DATABASE_URL and that the server runs.`);
  }
}

/** The file and its row in the history, both or neither. */
async function apply(client: pg.Client, { name, checksum, sql }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(HISTORY_TABLE);
    // without parameters a whole script is one query
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw fault;
  }
}

async function readHistory(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows: tables } = await client.query(`SELECT 1 WHERE to_regclass('_prisma_migrations') IS NOT NULL`);
  if (tables.length === 0) return [];
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}

async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = current_schema() LIMIT 1`);
  return rows.length === 0;
}
