import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, runOn } from '@/lib/db/testing/postgresql-databases';
import type { MigrationReport } from './check-history';
import { migratePostgresql } from './migrate-postgresql';

const OURS = path.resolve(import.meta.dirname, '../../prisma/postgresql/migrations');
const LATER = '29990101000000_later';

let folder: string;
let url: string;
let drop: () => Promise<void>;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'callboard-migrate-'));
  cpSync(OURS, path.join(folder, 'migrations'), { recursive: true });
  ({ url, drop } = await createTestDatabase('template0'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  await drop();
});

const migrate = (): Promise<MigrationReport> =>
  migratePostgresql(url, { migrationsFolder: path.join(folder, 'migrations'), backupFolder: path.join(folder, 'data') });

function addMigration(name: string, sql: string): void {
  mkdirSync(path.join(folder, 'migrations', name));
  writeFileSync(path.join(folder, 'migrations', name, 'migration.sql'), sql);
}

async function read<R extends object>(sql: string): Promise<R[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client.query<R>(sql).then(({ rows }) => rows).finally(() => client.end());
}

describe('migrating PostgreSQL', () => {
  it('builds an empty database without a backup, then has nothing to do', async () => {
    expect(await migrate()).toMatchObject({ applied: readdirSync(OURS).filter((name) => /^\d/.test(name)).sort(), backupFile: null, warning: null });
    expect(await migrate()).toEqual({ applied: [], backupFile: null, warning: null });
    expect(await read('SELECT 1 FROM calls')).toEqual([]);
  });

  it('writes a history in the layout of Prisma', async () => {
    const { applied } = await migrate();
    const rows = await read<Record<string, unknown>>('SELECT * FROM _prisma_migrations ORDER BY migration_name');
    expect(rows.map((row) => row.migration_name)).toEqual(applied);
    for (const row of rows) {
      expect(row).toMatchObject({ checksum: expect.stringMatching(/^[0-9a-f]{64}$/), rolled_back_at: null, applied_steps_count: 1 });
      expect(row.finished_at).toBeInstanceOf(Date);
    }
  });

  it('dumps a database with data before it changes it, in a form that can be restored', async () => {
    await migrate();
    await runOn(url, `INSERT INTO campaigns (uuid) VALUES ('held')`);
    addMigration(LATER, 'DELETE FROM campaigns;');
    const { backupFile, warning } = await migrate();
    expect(warning).toBeNull();
    expect(path.basename(backupFile ?? '')).toBe(`postgresql.before-${LATER}.dump`);
    expect(await read('SELECT uuid FROM campaigns')).toEqual([]);
    const restored = await createTestDatabase('template0');
    execFileSync('pg_restore', ['--no-owner', `--dbname=${restored.url}`, backupFile ?? '']);
    const held = new Client({ connectionString: restored.url });
    await held.connect();
    expect((await held.query('SELECT uuid FROM campaigns')).rows).toEqual([{ uuid: 'held' }]);
    await held.end();
    await restored.drop();
  });

  it('says loudly that there is no backup where pg_dump is absent or fails, and goes on', async () => {
    await migrate();
    addMigration(LATER, 'SELECT 1;');
    vi.stubEnv('PATH', folder);
    expect(await migrate()).toMatchObject({ applied: [LATER], backupFile: null, warning: expect.stringMatching(/^WARNING: no backup .*pg_dump is not on PATH/) });
    addMigration(`${LATER}_2`, 'SELECT 1;');
    writeFileSync(path.join(folder, 'pg_dump'), '#!/bin/sh\necho "server version mismatch" >&2\nexit 1\n');
    chmodSync(path.join(folder, 'pg_dump'), 0o755);
    expect((await migrate()).warning).toContain('server version mismatch');
    expect(readdirSync(path.join(folder, 'data'))).toEqual([]);
  });

  it('undoes a migration that fails half-way, and can be tried again', async () => {
    await migrate();
    addMigration(LATER, 'CREATE TABLE half (id INT); INSERT INTO absent VALUES (1);');
    await expect(migrate()).rejects.toThrow(/absent/);
    expect(await read(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    writeFileSync(path.join(folder, 'migrations', LATER, 'migration.sql'), `CREATE FUNCTION one() RETURNS INT AS $$ SELECT 1; $$ LANGUAGE sql; CREATE TABLE half (id INT);`);
    expect((await migrate()).applied).toEqual([LATER]);
  });

  it('refuses a newer, an edited and a half-done history', async () => {
    const { applied } = await migrate();
    const first = path.join(folder, 'migrations', applied[0] ?? '', 'migration.sql');
    await runOn(url, `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '${LATER}', now())`);
    await expect(migrate()).rejects.toThrow(/newer version/);
    await runOn(url, `UPDATE _prisma_migrations SET finished_at = NULL WHERE id = 'x'`);
    await expect(migrate()).rejects.toThrow(/not finished/);
    await runOn(url, `DELETE FROM _prisma_migrations WHERE id = 'x'`);
    appendFileSync(first, '-- edited');
    await expect(migrate()).rejects.toThrow(/edited/);
  });

  it('lets one of several processes that start at once do the work', async () => {
    const reports = await Promise.all(Array.from({ length: 5 }, migrate));
    expect(reports.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
    expect(reports.flatMap(({ warning }) => warning ?? [])).toEqual([]);
  });

  it('refuses a server that cannot be reached, without its password', async () => {
    url = 'postgresql://callboard:secret-word@127.0.0.1:1/callboard';
    const fault: unknown = await migrate().catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ name: 'MigrationRefused', message: expect.stringContaining('DATABASE_URL') });
    expect(String(fault)).not.toContain('secret-word');
  });
});
