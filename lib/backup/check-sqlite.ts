import Database from 'better-sqlite3';
import { CommandRefused } from '@/lib/command-line/command-refused';
import type { AppliedMigration } from '@/lib/migrations/check-history';
import { readHistory } from '@/lib/migrations/migrate-sqlite';

/**
 * Reads a whole SQLite file and its indexes. Returns the migrations that were applied to it.
 * @throws CommandRefused when it is damaged, or no database of Callboard.
 */
export function checkSqlite(file: string): AppliedMigration[] {
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const faults = database.prepare<[], { integrity_check: string }>('PRAGMA integrity_check(5)').all().map((row) => row.integrity_check);
      if (faults.join() !== 'ok') throw new CommandRefused(`${file} is damaged: ${faults.join('; ')}`);
      const history = readHistory(database);
      if (history.length === 0) throw new CommandRefused(`${file} is no database of Callboard.`);
      return history;
    } finally {
      database.close();
    }
  } catch (fault) {
    if (fault instanceof CommandRefused) throw fault;
    throw new CommandRefused(`${file} cannot be read as a database: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}
