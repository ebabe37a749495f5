import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeClients } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import { payload } from '@/lib/ingest/testing/deliver';
import { dumpProjection } from '@/lib/projection/testing/dump';
import { publishBackup } from './backup-folder';
import { dumpPostgresql } from './dump-postgresql';
import { restorePostgresql } from './restore-postgresql';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../prisma/postgresql/migrations');
const NOW = new Date('2026-11-24T22:15:30Z');
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let folder: string;
beforeEach(async () => {
  database = await openTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'callboard-dump-'));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const record = (event: string) => recordBatch([prepareDelivery(Buffer.from(JSON.stringify(payload({ call_event_uuid: event, call_uuid: event }))), new Date())]);
const backUp = () => publishBackup(folder, { kind: 'dump', now: NOW }, (target) => dumpPostgresql(database.url, target));
const restore = (backupFile: string) => restorePostgresql({ backupFile, url: database.url, migrationsFolder: MIGRATIONS, asideFolder: folder, now: NOW });

async function query(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

describe('a dump of PostgreSQL', () => {
  it('made while deliveries come in gives back a whole database; what it replaces is kept', async () => {
    await record('first');
    const wanted = await dumpProjection();
    const file = await backUp();
    expect(statSync(file).mode & 0o077).toBe(0);
    await record('later');
    const later = await dumpProjection();
    await closeClients();
    await query('CREATE TABLE of_a_newer_version (id int)');
    const aside = await restore(file);
    expect(await dumpProjection()).toEqual(wanted);
    await closeClients();
    await expect(query('SELECT 1 FROM of_a_newer_version')).rejects.toThrow(/does not exist/);
    const kept = path.join(folder, 'kept.dump');
    renameSync(aside ?? '', kept);
    await restore(kept);
    expect(await dumpProjection()).toEqual(later);
  }, 60_000);

  it('is refused while anybody is connected, or when it is damaged, and nothing is changed', async () => {
    await record('first');
    const wanted = await dumpProjection();
    const file = await backUp();
    await expect(restore(file)).rejects.toThrow(/in use \(callboard\)/);
    await closeClients();
    const damaged = path.join(folder, 'damaged.dump');
    writeFileSync(damaged, readFileSync(file).subarray(0, statSync(file).size / 2));
    await expect(restore(damaged)).rejects.toThrow(/pg_restore failed/);
    await expect(restore(path.join(folder, 'absent.dump'))).rejects.toThrow(/is not there/);
    await query(`UPDATE _prisma_migrations SET migration_name = '29990101000000_later'`);
    const newer = await publishBackup(path.join(folder, 'newer'), { kind: 'dump', now: NOW }, (target) => dumpPostgresql(database.url, target));
    await expect(restore(newer)).rejects.toThrow(/newer version/);
    expect(await dumpProjection()).toEqual(wanted);
  }, 60_000);
});
