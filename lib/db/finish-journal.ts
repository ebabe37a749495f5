import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Another command may still have the file open; the journal is then its to finish. */
const WAIT_MS = 1_000;

/**
 * Brings what SQLite's journal holds into the database file and takes the journal away, so that a stopped server leaves one file that holds
 * everything: a copy of it alone would else lack what came last. Nothing is lost where this fails, and nothing is done where another
 * process has the file open.
 */
export function finishJournal(file: string): void {
  if (!existsSync(`${file}-wal`)) return;
  try {
    const database = new Database(file, { fileMustExist: true, timeout: WAIT_MS });
    // the file must be whole on the disk before the journal goes
    database.pragma('synchronous = FULL');
    // the last to close it takes the journal away
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
  } catch {
    // damaged, or the disk is full: the next start says so, to whom it matters
  }
}
