import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { migrateSqlite } from '@/lib/migrations/migrate-sqlite';
import { ROOT } from '../product/start-product';
import { multiplyDatabase } from './multiply-database';

/** As many calls as the ids of the sample can be told apart by, and enough to be a mix. */
const SAMPLE_DELIVERIES = 10_000;

export type FullDatabase = {
  attempts: number;
  /** everything on disk (raw, rows, indexes) per attempt, over the bytes of the JSON that made it; of the sample alone */
  diskPerRaw: number;
  diskBytesPerAttempt: number;
};

/** Makes an empty, migrated database. */
export function makeEmptyDatabase(file: string): void {
  migrateSqlite(file, path.join(ROOT, 'prisma', 'sqlite', 'migrations'));
}

/**
 * A copy of the database in `keptIn`, which is made there when it is not, for the next run. @throws Error when it has less attempts than
 * are wanted.
 */
export function takeFullDatabase(file: string, attemptsWanted: number, keptIn: string): FullDatabase {
  const note = `${keptIn}.json`;
  if (!existsSync(note)) writeFileSync(note, JSON.stringify(makeFullDatabase(keptIn, attemptsWanted)));
  copyFileSync(keptIn, file);
  const full: FullDatabase = JSON.parse(readFileSync(note, 'utf8'));
  if (full.attempts < attemptsWanted) throw new Error(`${keptIn} has ${full.attempts} attempts; delete it, and it is made anew.`);
  return full;
}

/** Makes a database of the demo's mix with so many attempts: a sample by the product's own recording, then repeated with other ids. */
export function makeFullDatabase(file: string, attemptsWanted: number): FullDatabase {
  makeEmptyDatabase(file);
  const emptyBytes = statSync(file).size;
  const words = ['--conditions=react-server', '--import', 'tsx', path.join('bench', 'ingest', 'fill-database.ts'), String(SAMPLE_DELIVERIES)];
  const printed = execFileSync(process.execPath, words, {
    cwd: ROOT, encoding: 'utf8', env: { ...process.env, DATABASE_URL: `file:${file}`, NODE_ENV: 'production' },
  });
  const { rawBytes } = JSON.parse(printed) as { rawBytes: number };
  checkpoint(file);
  const diskBytes = statSync(file).size - emptyBytes;
  const sample = countAttempts(file);
  const attempts = multiplyDatabase(file, attemptsWanted);
  return { attempts, diskPerRaw: diskBytes / rawBytes, diskBytesPerAttempt: diskBytes / sample };
}

function checkpoint(file: string): void {
  const database = new Database(file);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

function countAttempts(file: string): number {
  const database = new Database(file);
  const attempts = Number(database.prepare('SELECT count(*) FROM attempts').pluck().get());
  database.close();
  return attempts;
}
