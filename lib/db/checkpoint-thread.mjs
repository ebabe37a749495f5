/**
 * A thread that brings what SQLite's journal holds into the database file, beside the writer, which would else stop for it every thousand pages:
 * a third of what a delivery takes at a million attempts. PASSIVE waits for nobody and stops nobody. Started by lib/db/start-checkpointing.ts.
 */
import { setTimeout } from 'node:timers';
import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

const { path, everyMs } = workerData;

const database = new Database(path, { timeout: 0 });
// the file must be whole on the disk before the journal is begun anew
database.pragma('synchronous = FULL');
// its own statements change nothing
database.pragma('wal_autocheckpoint = 0');

/**
 * The writer itself brings over what is left once the journal has grown to 65 536 pages (lib/db/sqlite-adapter.ts), and stands still meanwhile:
 * from here on there shall be little left at any moment.
 */
const NEARLY_FULL_PAGES = 45_000;
const NEARLY_FULL_MS = 40;

function checkpoint() {
  let nextMs = everyMs;
  try {
    const [{ log }] = database.pragma('wal_checkpoint(PASSIVE)');
    if (log > NEARLY_FULL_PAGES) nextMs = Math.min(everyMs, NEARLY_FULL_MS);
  } catch {
    // locked, or the disk is full: the journal keeps what it has, and the writer sees to it in the end
  }
  setTimeout(checkpoint, nextMs);
}

setTimeout(checkpoint, everyMs);
