import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ReaderPool } from './reader-pool';

let folder: string;
let pool: ReaderPool;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'callboard-pool-'));
  const file = path.join(folder, 'pool.db');
  new Database(file).exec('PRAGMA journal_mode=WAL; CREATE TABLE t (id INTEGER PRIMARY KEY)').close();
  pool = new ReaderPool({ size: 2, workerData: { path: file, timeoutMs: 100, pragmas: '', format: { timestampFormat: 'unixepoch-ms' } } });
});
afterEach(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (sql: string) => pool.query({ sql, args: [], argTypes: [] });
const SLOW = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000000) SELECT COUNT(*) FROM n';

it('replaces a thread that dies, and asks again what it was reading', async () => {
  const reading = ask(SLOW);
  const [first] = pool.threadIds();
  await pool.endThread(first ?? 0);
  expect((await reading).rows).toEqual([[4_000_000]]);
  expect(pool.threadIds()).not.toContain(first);
});

it('gives up a query whose threads die twice, and no other', async () => {
  const reading = expect(ask(SLOW)).rejects.toThrow(/ended/);
  for (let time = 0; time < 2; time++) await pool.endThread(pool.threadIds()[0] ?? 0);
  await reading;
  expect((await ask('SELECT 1')).rows).toEqual([[1]]);
});

it('refuses reads when too many wait', async () => {
  const reads = Array.from({ length: 2_001 }, () => ask('SELECT 1'));
  expect(() => ask('SELECT 1')).toThrow(expect.objectContaining({ code: 'unavailable' }));
  expect(await Promise.all(reads)).toHaveLength(2_001);
});
