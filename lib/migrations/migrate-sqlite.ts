import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { type AppliedMigration, MigrationRefused, type MigrationReport, pendingMigrations } from './check-history';
import { listMigrations, type Migration } from './migration-folder';

/** Another process may be migrating: its transactions are short. */
const LOCK_WAIT_MS = 30_000;

/** As Prisma itself creates it, so that its tools read our history. */
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id"                    TEXT PRIMARY KEY NOT NULL,
  "checksum"              TEXT NOT NULL,
  "finished_at"           DATETIME,
  "migration_name"        TEXT NOT NULL,
  "logs"                  TEXT,
  "rolled_back_at"        DATETIME,
  "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/**
 * Brings the SQLite file up to `migrationsFolder`, creating it when absent: one immediate transaction per migration, in which
 * the history is read again, so that of two processes that start at once one does the work and the other sees it done.
 * @throws MigrationRefused with what to do, for a newer, edited or half-done history, or a folder that cannot be written.
 */
export function migrateSqlite(databaseFile: string, migrationsFolder: string): MigrationReport {
  const migrations = listMigrations(migrationsFolder);
  const database = openForMigration(databaseFile);
  try {
    requireDatabase(database, databaseFile);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    const pending = pendingMigrations(migrations, readHistory(database));
    if (pending.length === 0) return { applied: [], backupFile: null, warning: null };
    const backupFile = isEmpty(database) ? null : backUp(database, `${databaseFile}.before-${pending[0]?.name ?? ''}`);
    const applied = pending.flatMap(({ name }) => (applyNext(database, migrations, name) ? [name] : []));
    return { applied, backupFile, warning: null };
  } finally {
    database.close();
  }
}

function openForMigration(file: string): Database.Database {
  const folder = path.dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    // SQLite writes its journal beside the file
    accessSync(folder, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
    return new Database(file, { timeout: LOCK_WAIT_MS });
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new MigrationRefused(`The database ${file} cannot be opened for writing (${reason}). Check DATABASE_URL and the folder's permissions.`);
  }
}

/** The first read tells. @throws MigrationRefused for a file that is something else. */
function requireDatabase(database: Database.Database, file: string): void {
  try {
    database.pragma('schema_version');
  } catch (fault) {
    if (!(fault instanceof Database.SqliteError && ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(fault.code))) throw fault;
    throw new MigrationRefused(`${file} is no SQLite database, or a damaged one (${fault.message}). Check DATABASE_URL, or restore a backup.`);
  }
}

/** Applies the migration unless another process has done so meanwhile. */
function applyNext(database: Database.Database, migrations: readonly Migration[], name: string): boolean {
  const run = database.transaction((): boolean => {
    database.exec(HISTORY_TABLE);
    const next = pendingMigrations(migrations, readHistory(database)).find((migration) => migration.name === name);
    if (!next) return false;
    // Rebuilt tables break references until the end; the pragma that switches checks off does nothing inside a transaction.
    database.pragma('defer_foreign_keys = ON');
    database.exec(next.sql);
    database
      .prepare(
        `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES (?, ?, ?, current_timestamp, current_timestamp, 1)`,
      )
      .run(randomUUID(), next.checksum, next.name);
    return true;
  });
  return run.immediate();
}

/** What was applied to an open SQLite database, by name; none where there is no history. */
export function readHistory(database: Database.Database): AppliedMigration[] {
  if (!hasTable(database, '_prisma_migrations')) return [];
  const rows = database
    .prepare<[], { name: string; checksum: string; isFinished: number }>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS isFinished
       FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name`,
    )
    .all();
  return rows.map((row) => ({ ...row, isFinished: row.isFinished === 1 }));
}

function hasTable(database: Database.Database, name: string): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ?').get('table', name) !== undefined;
}

function isEmpty(database: Database.Database): boolean {
  return database.prepare(`SELECT 1 FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' LIMIT 1`).get() === undefined;
}

/** A whole, consistent copy; an older one of the same name gives way to a numbered name. */
function backUp(database: Database.Database, wanted: string): string {
  let file = wanted;
  for (let number = 2; existsSync(file); number++) file = `${wanted}.${number}`;
  database.prepare('VACUUM INTO ?').run(file);
  return file;
}
