/**
 * A thread that brings what SQLite's journal holds into the database file, beside the writer, which would else stop for it every thousand pages:
 * a third of what a delivery takes at a million attempts. PASSIVE waits for nobody and stops nobody. Started by lib/db/start-checkpointing.ts.
 */
import { setInterval } from 'node:timers';
import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

const { path, everyMs } = workerData;

const database = new Database(path, { timeout: 0 });
// the file must be whole on the disk before the journal is begun anew
database.pragma('synchronous = FULL');
// its own statements change nothing
database.pragma('wal_autocheckpoint = 0');

setInterval(() => {
  try {
    database.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // locked, or the disk is full: the journal keeps what it has, and the writer sees to it in the end
  }
}, everyMs);
