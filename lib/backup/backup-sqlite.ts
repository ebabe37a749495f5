import Database from 'better-sqlite3';
import { checkSqlite } from './check-sqlite';

/** So many pages at once: between two steps the process may do other things. */
const PAGES_AT_ONCE = 1_000;

/**
 * Copies a SQLite database into `target` (an empty or absent file) while others write it: everything that was committed when the copy
 * began, and nothing later. The copy needs no journal beside it, and is checked.
 * @throws CommandRefused when the copy is not sound; SqliteError when the database cannot be read.
 */
export async function backUpSqlite(databaseFile: string, target: string, onProgress: (donePages: number, ofPages: number) => void): Promise<void> {
  const source = new Database(databaseFile, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    // Held open, this snapshot is what is copied. Without it SQLite begins again whenever another process commits, which under steady
    // ingest is for ever.
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await source.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages - remainingPages, totalPages);
        return PAGES_AT_ONCE;
      },
    });
  } finally {
    source.close();
  }
  const copy = new Database(target, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  checkSqlite(target);
}
