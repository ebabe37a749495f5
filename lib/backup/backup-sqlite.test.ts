import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateSqlite } from '@/lib/migrations/migrate-sqlite';
import { publishBackup, rotateBackups } from './backup-folder';
import { backUpSqlite } from './backup-sqlite';
import { checkSqlite } from './check-sqlite';
import { restoreSqlite } from './restore-sqlite';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../prisma/sqlite/migrations');
const NOW = new Date('2026-11-24T22:15:30Z');
let folder: string;
let databaseFile: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'callboard-backup-'));
  databaseFile = path.join(folder, 'callboard.db');
  migrateSqlite(databaseFile, MIGRATIONS);
});
afterEach(() => rmSync(folder, { recursive: true }));

const quietly = () => undefined;

function open<R>(file: string, work: (database: Database.Database) => R): R {
  const database = new Database(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const write = (file: string, key: string) => open(file, (database) => database.prepare('INSERT INTO settings (key, value, updated_at) VALUES (?, ?, 0)').run(key, '1'));
const keysOf = (file: string) => open(file, (database) => database.prepare<[], { key: string }>('SELECT key FROM settings ORDER BY key').all().map(({ key }) => key));

const backUp = (now = NOW, onProgress: (donePages: number) => void = quietly) =>
  publishBackup(path.join(folder, 'backups'), { kind: 'db', now }, (target) => backUpSqlite(databaseFile, target, onProgress));
const restore = (backupFile: string, more = {}) => restoreSqlite({ backupFile, databaseFile, migrationsFolder: MIGRATIONS, now: NOW, ...more });

/** Another process that commits numbered rows without a pause, as fast as it can; `committed` is the last that it was told of. */
async function startWriting(): Promise<{ committed: () => number; stop: () => Promise<void> }> {
  const script = path.join(folder, 'writer.mjs');
  writeFileSync(script, `
    import Database from ${JSON.stringify(path.resolve(import.meta.dirname, '../../node_modules/better-sqlite3/lib/index.js'))};
    const database = new Database(${JSON.stringify(databaseFile)}, { timeout: 5000 });
    database.pragma('journal_mode = WAL');
    const insert = database.prepare("INSERT INTO settings (key, value, updated_at) VALUES (printf('row %08d', ?), hex(randomblob(2000)), 0)");
    const step = (number) => { insert.run(number); process.send(number); setImmediate(step, number + 1); };
    step(1);`);
  const writer = fork(script, { stdio: 'inherit' });
  let committed = 0;
  writer.on('message', (number) => (committed = Number(number)));
  while (committed < 200) await new Promise((resolve) => setTimeout(resolve, 5));
  return {
    committed: () => committed,
    stop: () => new Promise((resolve) => {
      writer.once('exit', () => resolve());
      writer.kill('SIGKILL');
    }),
  };
}

describe('a backup while another process writes', () => {
  it('holds every row that was committed when it began, and no gap, and does not begin again for those that come later', async () => {
    // enough pages for several steps
    open(databaseFile, (database) => database.exec(`INSERT INTO quarantine (received_at, body, body_codec, body_bytes) VALUES (0, zeroblob(40000000), 0, 0)`));
    const writer = await startWriting();
    try {
      const before = writer.committed();
      const progress: [donePages: number, committed: number][] = [];
      const file = await backUp(NOW, (donePages) => progress.push([donePages, writer.committed()]));
      expect(progress.map(([donePages]) => donePages)).toEqual(progress.map(([donePages]) => donePages).sort((a, b) => a - b));
      expect(progress.at(-1)?.[1]).toBeGreaterThan(progress[0]?.[1] ?? Infinity);
      const rows = keysOf(file);
      expect(rows.length).toBeGreaterThanOrEqual(before);
      expect(rows.at(-1)).toBe(`row ${String(rows.length).padStart(8, '0')}`);
      expect(checkSqlite(file).length).toBeGreaterThan(0);
    } finally {
      await writer.stop();
    }
  });
});

describe('a backup', () => {
  it('is one file for its owner only, and none is ever written over', async () => {
    const file = await backUp();
    expect(path.basename(file)).toBe('callboard-2026-11-24T221530Z.db');
    expect(statSync(file).mode & 0o077).toBe(0);
    const bytes = readFileSync(file);
    await expect(backUp()).rejects.toThrow(/there already/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
  });

  it('that fails leaves nothing that looks like one', async () => {
    writeFileSync(databaseFile, 'no database');
    rmSync(`${databaseFile}-wal`, { force: true });
    await expect(backUp()).rejects.toThrow();
    expect(readdirSync(path.join(folder, 'backups'))).toEqual([]);
  });

  it('gives way to newer ones, and nothing else does', async () => {
    for (const hour of ['01', '02', '03']) await backUp(new Date(`2026-11-24T${hour}:00:00Z`));
    const backups = path.join(folder, 'backups');
    for (const other of ['callboard.db', 'callboard-2020-01-01T000000Z.dump', 'notes.txt']) writeFileSync(path.join(backups, other), '');
    expect(rotateBackups(backups, { kind: 'db', keep: 2 }).map((file) => path.basename(file))).toEqual(['callboard-2026-11-24T010000Z.db']);
    expect(rotateBackups(backups, { kind: 'db', keep: 5 })).toEqual([]);
    expect(readdirSync(backups)).toHaveLength(5);
  });
});

describe('restoring', () => {
  it('into an empty folder gives the same rows', async () => {
    write(databaseFile, 'kept');
    const backupFile = await backUp();
    const elsewhere = path.join(folder, 'new/place/callboard.db');
    expect(restore(backupFile, { databaseFile: elsewhere })).toBeNull();
    expect(keysOf(elsewhere)).toEqual(['kept']);
    expect(migrateSqlite(elsewhere, MIGRATIONS).applied).toEqual([]);
  });

  it('keeps what it replaces, with all that stood in its journal', async () => {
    write(databaseFile, 'old');
    const backupFile = await backUp();
    write(databaseFile, 'later');
    const aside = restore(backupFile);
    expect(aside).toBe(`${databaseFile}.replaced-2026-11-24T221530Z`);
    expect(keysOf(databaseFile)).toEqual(['old']);
    expect(keysOf(aside ?? '')).toEqual(['later', 'old']);
    expect(existsSync(backupFile)).toBe(true);
  });

  it('refuses while anything has the database open, however idle', async () => {
    const backupFile = await backUp();
    write(databaseFile, 'later');
    for (const options of [{}, { readonly: true }]) {
      const other = new Database(databaseFile, options);
      other.prepare('SELECT count(*) FROM settings').get();
      expect(() => restore(backupFile)).toThrow(/in use/);
      other.close();
    }
    expect(keysOf(databaseFile)).toEqual(['later']);
    expect(readdirSync(folder).filter((name) => name.includes('restoring') || name.includes('replaced'))).toEqual([]);
    expect(restore(backupFile)).not.toBeNull();
  });

  it('refuses what is damaged, no database, or of a newer version, and changes nothing', async () => {
    write(databaseFile, 'mine');
    const [damaged, text, newer] = [await backUp(), path.join(folder, 'text.db'), await backUp(new Date('2026-11-24T23:00:00Z'))];
    const bytes = readFileSync(damaged);
    writeFileSync(damaged, bytes.fill(0x55, 8_192, 16_384));
    writeFileSync(text, 'no database at all');
    open(newer, (database) => database.exec(`UPDATE _prisma_migrations SET migration_name = '29990101000000_later'`));
    expect(() => restore(damaged)).toThrow(/damaged|cannot be read/);
    expect(() => restore(text)).toThrow(/cannot be read as a database/);
    expect(() => restore(newer)).toThrow(/newer version/);
    expect(() => restore(path.join(folder, 'absent.db'))).toThrow(/is not there/);
    expect(keysOf(databaseFile)).toEqual(['mine']);
  });

  it('replaces a damaged database only when it is told that no server runs', async () => {
    write(databaseFile, 'kept');
    const backupFile = await backUp();
    writeFileSync(databaseFile, 'no database any more');
    expect(() => restore(backupFile)).toThrow(/--damaged/);
    const aside = restore(backupFile, { isDamagedReplaced: true });
    expect(readFileSync(aside ?? '', 'utf8')).toBe('no database any more');
    expect(keysOf(databaseFile)).toEqual(['kept']);
  });
});
