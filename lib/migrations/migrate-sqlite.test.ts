import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateSqlite } from './migrate-sqlite';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OURS = path.join(ROOT, 'prisma/sqlite/migrations');

let folder: string;
let file: string;
let migrations: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'callboard-migrate-'));
  file = path.join(folder, 'data/callboard.db');
  migrations = path.join(folder, 'migrations');
  cpSync(OURS, migrations, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function addMigration(name: string, sql: string): void {
  mkdirSync(path.join(migrations, name));
  writeFileSync(path.join(migrations, name, 'migration.sql'), sql);
}

function change(sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

function read<R>(sql: string): R[] {
  const database = new Database(file, { readonly: true });
  const rows = database.prepare<[], R>(sql).all();
  database.close();
  return rows;
}

const LATER = '29990101000000_later';

describe('migrating', () => {
  it('creates the file and its folder, then has nothing to do', () => {
    expect(migrateSqlite(file, migrations).applied.length).toBeGreaterThan(0);
    expect(migrateSqlite(file, migrations)).toEqual({ applied: [], backupFile: null, warning: null });
    expect(read('SELECT 1 FROM calls')).toEqual([]);
  });

  it('writes a history in the layout of Prisma', () => {
    const { applied } = migrateSqlite(file, migrations);
    const rows = read<Record<string, unknown>>('SELECT * FROM _prisma_migrations ORDER BY migration_name');
    expect(rows.map((row) => row.migration_name)).toEqual(applied);
    for (const row of rows) {
      expect(row).toMatchObject({ checksum: expect.stringMatching(/^[0-9a-f]{64}$/), rolled_back_at: null, applied_steps_count: 1 });
      expect(row.finished_at).toBeTruthy();
    }
  });

  it('copies a database with data before it changes it', () => {
    migrateSqlite(file, migrations);
    change("INSERT INTO campaigns (uuid) VALUES ('kept')");
    addMigration(LATER, 'CREATE TABLE later (id INTEGER PRIMARY KEY);');
    const { applied, backupFile } = migrateSqlite(file, migrations);
    expect(applied).toEqual([LATER]);
    expect(read('SELECT uuid FROM campaigns')).toEqual([{ uuid: 'kept' }]);
    const copy = new Database(backupFile ?? '', { readonly: true });
    expect(copy.prepare('SELECT uuid FROM campaigns').all()).toEqual([{ uuid: 'kept' }]);
    expect(copy.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'later'").all()).toEqual([]);
    copy.close();
  });

  it('refuses a database from a newer version and leaves it alone', () => {
    addMigration(LATER, 'CREATE TABLE later (id INTEGER PRIMARY KEY);');
    migrateSqlite(file, migrations);
    rmSync(path.join(migrations, LATER), { recursive: true });
    expect(() => migrateSqlite(file, migrations)).toThrow(/newer version of Callboard.*29990101000000_later/s);
  });

  it('refuses an edited migration', () => {
    const [name = ''] = migrateSqlite(file, migrations).applied;
    appendFileSync(path.join(migrations, name, 'migration.sql'), '\n-- edited');
    expect(() => migrateSqlite(file, migrations)).toThrow(/was edited/);
  });

  it('refuses a migration that was put before applied ones, and a half-done history', () => {
    migrateSqlite(file, migrations);
    addMigration('20000101000000_early', 'SELECT 1;');
    expect(() => migrateSqlite(file, migrations)).toThrow(/was put before/);
    change('UPDATE _prisma_migrations SET finished_at = NULL');
    expect(() => migrateSqlite(file, migrations)).toThrow(/not finished/);
  });

  it('undoes a migration that fails, wholly', () => {
    migrateSqlite(file, migrations);
    addMigration(LATER, 'CREATE TABLE later (id INTEGER PRIMARY KEY); INSERT INTO nowhere VALUES (1);');
    expect(() => migrateSqlite(file, migrations)).toThrow(/nowhere/);
    expect(read("SELECT 1 FROM sqlite_schema WHERE name = 'later'")).toEqual([]);
    expect(read(`SELECT 1 FROM _prisma_migrations WHERE migration_name = '${LATER}'`)).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('says so when the folder cannot be written', () => {
    mkdirSync(path.dirname(file));
    chmodSync(path.dirname(file), 0o500);
    expect(() => migrateSqlite(file, migrations)).toThrow(/cannot be opened for writing/);
  });

  it('says so when the folder cannot be made', () => {
    writeFileSync(path.dirname(file), 'a file stands in the way');
    expect(() => migrateSqlite(file, migrations)).toThrow(/cannot be opened for writing/);
    expect(existsSync(file)).toBe(false);
  });

  it('says so when the file is something else', () => {
    mkdirSync(path.dirname(file));
    writeFileSync(file, 'a spreadsheet, say'.repeat(100));
    expect(() => migrateSqlite(file, migrations)).toThrow('is no SQLite database, or a damaged one');
  });

  it('lets one of several processes that start at once do the work', async () => {
    const script = `import { migrateSqlite } from ${JSON.stringify(path.join(ROOT, 'lib/migrations/migrate-sqlite.ts'))};
      console.log(migrateSqlite(${JSON.stringify(file)}, ${JSON.stringify(migrations)}).applied.length);`;
    const entry = path.join(folder, 'entry.mts');
    writeFileSync(entry, script);
    const counts = await Promise.all(Array.from({ length: 3 }, () => output(entry)));
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(read('SELECT 1 FROM _prisma_migrations').length);
  });
});

function output(entry: string): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', entry], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => { text += chunk.toString(); });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(text) : reject(new Error(`exit code ${code}`))));
  });
}
