import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/errors/app-error';
import { closeClients, reader, writer } from './client';
import { openTestDatabase } from './testing/test-database';
import { inStatements, inTransaction, type Tx } from './transaction';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await database.close();
});

const fileOf = ({ url }: { url: string }): string => url.replace(/^file:/, '');

const addCampaign = (tx: Tx, uuid: string) => tx.campaign.create({ data: { uuid } });
const uuids = async () => (await reader().campaign.findMany({ orderBy: { id: 'asc' } })).map(({ uuid }) => uuid);

describe('the writing connection', () => {
  it('is WAL with synchronous=FULL and foreign keys, also when the file is opened again', async () => {
    for (let open = 0; open < 2; open++) {
      const pragma = async (sql: string) => Object.values((await writer().$queryRawUnsafe<Record<string, unknown>[]>(sql))[0] ?? {})[0];
      expect(await pragma('PRAGMA journal_mode')).toBe('wal');
      expect(Number(await pragma('PRAGMA synchronous'))).toBe(2);
      expect(Number(await pragma('PRAGMA foreign_keys'))).toBe(1);
      await closeClients();
    }
  });

  it('keeps what is acknowledged out of a transaction that another request rolls back', async () => {
    let acknowledged: Promise<unknown> = Promise.resolve();
    const rolledBack = inTransaction(async (tx) => {
      await addCampaign(tx, 'gone');
      acknowledged = inTransaction((other) => addCampaign(other, 'kept'));
      await tx.campaign.count();
      throw new Error('roll back');
    });
    await expect(rolledBack).rejects.toThrow('roll back');
    await acknowledged;
    expect(await uuids()).toEqual(['kept']);
  });

  it('takes many transactions at once, one after the other, while some of them fail', async () => {
    const runs = Array.from({ length: 60 }, (_, index) =>
      inTransaction(async (tx) => {
        await addCampaign(tx, `c${index}`);
        if (index % 3 === 0) throw new Error('roll back');
      }));
    const settled = await Promise.allSettled(runs);
    const done = settled.flatMap(({ status }, index) => (status === 'fulfilled' ? [`c${index}`] : []));
    expect(done).toHaveLength(40);
    expect((await uuids()).sort()).toEqual(done.sort());
  });

  it('says `unavailable` when the disk is full, by a row and by raw SQL, and writes again when there is room', async () => {
    await writer().$queryRawUnsafe('PRAGMA max_page_count = 1');
    const large = 'x'.repeat(10_000_000);
    await expect(inTransaction((tx) => addCampaign(tx, large))).rejects.toMatchObject({ code: 'unavailable', message: 'The disk is full.' });
    await expect(inTransaction((tx) => tx.$executeRaw`INSERT INTO campaigns (uuid) VALUES (${large})`)).rejects.toMatchObject({ code: 'unavailable' });
    await writer().$queryRawUnsafe('PRAGMA max_page_count = 1000000');
    await inTransaction((tx) => addCampaign(tx, 'fits'));
    expect(await uuids()).toEqual(['fits']);
  });

  it('reads, then writes, while another process writes in between', async () => {
    const other = new Database(fileOf(database), { timeout: 100 });
    await inTransaction(async (tx) => {
      await tx.campaign.count();
      expect(() => other.prepare("INSERT INTO campaigns (uuid) VALUES ('theirs')").run()).toThrow(/locked/);
      await addCampaign(tx, 'ours');
    });
    other.close();
    expect(await uuids()).toEqual(['ours']);
  });

  it('waits for a lock that another process holds for a moment, without standing still', async () => {
    const other = new Database(fileOf(database));
    other.exec('BEGIN IMMEDIATE');
    const writing = inTransaction((tx) => addCampaign(tx, 'late'));
    let ticks = 0;
    const ticking = setInterval(() => { ticks += 1; }, 10);
    await sleep(800);
    other.exec('COMMIT');
    await writing;
    clearInterval(ticking);
    other.close();
    expect(await uuids()).toEqual(['late']);
    expect(ticks).toBeGreaterThan(3);
  });

  it('asks for that lock again and again when it records, and leaves other statements their patience', async () => {
    await inStatements(async () => undefined);
    const other = new Database(fileOf(database));
    other.exec('BEGIN IMMEDIATE');
    const asked = vi.spyOn(Database.prototype, 'exec');
    const begins = () => asked.mock.calls.filter(([sql]) => sql === 'BEGIN IMMEDIATE').length;
    const writing = inStatements(async () => 'written');
    // SQLite's own waiting would stand still for 200 ms in one of them
    await vi.waitUntil(() => begins() >= 20, { timeout: 4_000 });
    other.exec('COMMIT');
    expect(await writing).toBe('written');
    asked.mockRestore();
    other.close();
    expect(Object.values((await writer().$queryRawUnsafe<object[]>('PRAGMA busy_timeout'))[0] ?? {}).map(Number)).toEqual([200]);
  });

  it('gives up after 5 s of lock with `unavailable`, and writes again once it is free', async () => {
    const other = new Database(fileOf(database));
    other.exec('BEGIN IMMEDIATE');
    const fault = await inTransaction((tx) => addCampaign(tx, 'never')).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(AppError);
    expect(fault).toMatchObject({ code: 'unavailable' });
    other.exec('COMMIT');
    other.close();
    await inTransaction((tx) => addCampaign(tx, 'again'));
    expect(await uuids()).toEqual(['again']);
  }, 20_000);
});

describe('the reading connection', () => {
  it('refuses to write, and sees what is committed while a transaction is open', async () => {
    await expect(reader().campaign.create({ data: { uuid: 'x' } })).rejects.toThrow();
    await inTransaction((tx) => addCampaign(tx, 'before'));
    await inTransaction(async (tx) => {
      await addCampaign(tx, 'within');
      expect(await uuids()).toEqual(['before']);
    });
    expect(await uuids()).toEqual(['before', 'within']);
  });
});
