import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { CommandRefused } from '@/lib/command-line/command-refused';
import { pendingMigrations } from '@/lib/migrations/check-history';
import { listMigrations } from '@/lib/migrations/migration-folder';
import { flush, stampOf } from './backup-folder';
import { checkSqlite } from './check-sqlite';

export type RestoreOptions = {
  backupFile: string;
  databaseFile: string;
  migrationsFolder: string;
  now: Date;
  /** the database that is replaced cannot be opened, and the administrator has made sure that no server runs on it */
  isDamagedReplaced?: boolean;
};

/**
 * Puts a backup in the place of the database, and keeps what was there under another name. Returns that name, or null when there was
 * nothing. Migrations that the backup lacks are applied at the next start.
 * @throws CommandRefused when a process has the database open, or the backup is damaged or of a newer version; nothing is changed then.
 */
export function restoreSqlite({ backupFile, databaseFile, migrationsFolder, now, isDamagedReplaced = false }: RestoreOptions): string | null {
  if (!existsSync(backupFile)) throw new CommandRefused(`${backupFile} is not there.`);
  const fresh = `${databaseFile}.restoring`;
  mkdirSync(path.dirname(databaseFile), { recursive: true });
  rmSync(fresh, { force: true });
  copyFileSync(backupFile, fresh, constants.COPYFILE_EXCL);
  try {
    pendingMigrations(listMigrations(migrationsFolder), checkSqlite(fresh));
    flush(fresh);
    const aside = `${databaseFile}.replaced-${stampOf(now)}`;
    if (existsSync(aside)) throw new CommandRefused(`${aside} is there already.`);
    const isReplacing = existsSync(databaseFile);
    if (isReplacing && !isDamagedReplaced) withoutOthers(databaseFile, () => renameSync(databaseFile, aside));
    else moveWithJournals(databaseFile, aside);
    renameSync(fresh, databaseFile);
    flush(path.dirname(databaseFile));
    return isReplacing ? aside : null;
  } finally {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${fresh}${suffix}`, { force: true });
  }
}

/**
 * Runs `work` while no other process has the database open. SQLite leaves WAL mode only for the last connection, however idle the others
 * are, and takes the journal into the file then, so that the file alone is the whole database.
 */
function withoutOthers(file: string, work: () => void): void {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { timeout: 0 });
    database.pragma('locking_mode = EXCLUSIVE');
    if (database.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new CommandRefused(inUse(file));
    database.exec('BEGIN EXCLUSIVE');
    work();
    database.exec('COMMIT');
  } catch (fault) {
    if (!(fault instanceof Database.SqliteError)) throw fault;
    if (fault.code.startsWith('SQLITE_BUSY')) throw new CommandRefused(inUse(file));
    throw new CommandRefused(`${file}, which is to be replaced, cannot be opened (${fault.message}). Make sure that no server runs and add --damaged.`);
  } finally {
    database?.close();
  }
}

function inUse(file: string): string {
  return `${file} is in use. Stop the server (and whatever else has it open) first.`;
}

function moveWithJournals(from: string, to: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) if (existsSync(`${from}${suffix}`)) renameSync(`${from}${suffix}`, `${to}${suffix}`);
}
