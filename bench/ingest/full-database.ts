import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { migratePostgresql } from '@/lib/migrations/migrate-postgresql';
import { migrateSqlite } from '@/lib/migrations/migrate-sqlite';
import { ROOT } from '../product/start-product';
import { multiplyDatabase } from './multiply-database';
import { multiplyPostgresql } from './multiply-postgresql';

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
  const { rawBytes, attempts: sample } = fillSample(`file:${file}`);
  checkpoint(file);
  const diskBytes = statSync(file).size - emptyBytes;
  const attempts = multiplyDatabase(file, attemptsWanted);
  runScript('fill-words.ts', [], `file:${file}`);
  checkpoint(file);
  return { attempts, diskPerRaw: diskBytes / rawBytes, diskBytesPerAttempt: diskBytes / sample };
}

function checkpoint(file: string): void {
  const database = new Database(file);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

/** The same in an empty database of a PostgreSQL server. */
export async function makeFullPostgresql(url: string, attemptsWanted: number): Promise<FullDatabase> {
  await migratePostgresql(url, { migrationsFolder: path.join(ROOT, 'prisma', 'postgresql', 'migrations'), backupFolder: tmpdir() });
  const emptyBytes = await askPostgresql(url, SIZE);
  const { rawBytes, attempts: sample } = fillSample(url);
  const diskBytes = (await askPostgresql(url, SIZE)) - emptyBytes;
  const attempts = await multiplyPostgresql(url, attemptsWanted);
  return { attempts, diskPerRaw: diskBytes / rawBytes, diskBytesPerAttempt: diskBytes / sample };
}

/** How many attempts a database has, which is filled when it has none. @throws Error when it has less than are wanted. */
export async function fillPostgresql(url: string, attemptsWanted: number): Promise<number> {
  const isEmpty = (await askPostgresql(url, "SELECT count(*) AS value FROM pg_tables WHERE schemaname = 'public'")) === 0;
  if (isEmpty) return (await makeFullPostgresql(url, attemptsWanted)).attempts;
  const attempts = await askPostgresql(url, 'SELECT count(*) AS value FROM attempts');
  if (attempts < attemptsWanted) throw new Error(`The database has ${attempts} attempts; give an empty one, and it is filled.`);
  return attempts;
}

/** The sample, by the product's own recording. */
function fillSample(databaseUrl: string): { rawBytes: number; attempts: number } {
  return JSON.parse(runScript('fill-database.ts', [String(SAMPLE_DELIVERIES)], databaseUrl)) as { rawBytes: number; attempts: number };
}

/** One of this folder that writes by the product's own code, in a process of its own: that has one database for life. */
function runScript(name: string, words: readonly string[], databaseUrl: string): string {
  return execFileSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', path.join('bench', 'ingest', name), ...words], {
    cwd: ROOT, encoding: 'utf8', env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
  });
}

const SIZE = 'SELECT pg_database_size(current_database()) AS value';

async function askPostgresql(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ value: string }>(sql);
  await client.end();
  return Number(rows[0]?.value);
}
