import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors/app-error';
import { PrismaClient } from '@/prisma/postgresql/client/client';
import { reader } from './client';
import { GatedPostgresql } from './postgresql-adapter';
import { openTestDatabase, type TestDatabase } from './testing/test-database';
import { inTransaction, type Tx } from './transaction';

let database: TestDatabase;
let other: Client;
beforeEach(async () => {
  database = await openTestDatabase();
  other = new Client({ connectionString: database.url });
  other.on('error', () => undefined);
  await other.connect();
});
afterEach(async () => {
  await other.end();
  await database.close();
});

const addCampaign = (tx: Tx, uuid: string) => tx.campaign.create({ data: { uuid } });
const uuids = async () => (await reader().campaign.findMany({ orderBy: { id: 'asc' } })).map(({ uuid }) => uuid);

/** The lock that every write takes, held as by another process. */
async function holdLock(): Promise<void> {
  await inTransaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ high: number; low: number }[]>`
      SELECT classid::int AS high, objid::int AS low FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()`;
    key = (BigInt(lock?.high ?? 0) << 32n) | BigInt(lock?.low ?? 0);
  });
  await other.query('BEGIN');
  await other.query('SELECT pg_advisory_xact_lock($1)', [String(key)]);
}
let key = 0n;

describe('the writing connections', () => {
  it('keep what is acknowledged out of a transaction that another request rolls back', async () => {
    let acknowledged: Promise<unknown> = Promise.resolve();
    const rolledBack = inTransaction(async (tx) => {
      await addCampaign(tx, 'gone');
      acknowledged = inTransaction((second) => addCampaign(second, 'kept'));
      await tx.campaign.count();
      throw new Error('roll back');
    });
    await expect(rolledBack).rejects.toThrow('roll back');
    await acknowledged;
    expect(await uuids()).toEqual(['kept']);
  });

  it('let no two transactions read and then write beside each other, of whatever process', async () => {
    const second = new PrismaClient({ adapter: new GatedPostgresql(database.url) });
    const count = async (tx: Pick<Tx, 'setting'>) => {
      const row = await tx.setting.findUnique({ where: { key: 'count' } });
      const value = String(Number(row?.value ?? 0) + 1);
      await tx.setting.upsert({ where: { key: 'count' }, create: { key: 'count', value, updatedAt: new Date() }, update: { value } });
    };
    const here = Array.from({ length: 20 }, () => inTransaction(count));
    const there = Array.from({ length: 20 }, () => second.$transaction((tx) => count(tx as unknown as Tx), { maxWait: 20_000, timeout: 20_000 }));
    await Promise.all([...here, ...there]);
    expect((await reader().setting.findUnique({ where: { key: 'count' } }))?.value).toBe('40');
    await second.$disconnect();
  });

  it('wait for a lock that another process holds for a moment, while reads go on', async () => {
    await holdLock();
    const waiting = inTransaction((tx) => addCampaign(tx, 'later'));
    await sleep(300);
    expect(await uuids()).toEqual([]);
    await other.query('COMMIT');
    await waiting;
    expect(await uuids()).toEqual(['later']);
  });

  it('give up after 5 s of lock with `unavailable`, and write again once it is free', async () => {
    await holdLock();
    const begunMs = Date.now();
    const fault = await inTransaction((tx) => addCampaign(tx, 'never')).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(AppError);
    expect(fault).toMatchObject({ code: 'unavailable' });
    expect(Date.now() - begunMs).toBeLessThan(6_000);
    await other.query('ROLLBACK');
    await inTransaction((tx) => addCampaign(tx, 'again'));
    expect(await uuids()).toEqual(['again']);
  });

  it('try again when their connection is cut in the middle', async () => {
    let runs = 0;
    await inTransaction(async (tx) => {
      await addCampaign(tx, 'once');
      runs += 1;
      if (runs === 1) await other.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
      await tx.campaign.count();
    });
    expect(runs).toBe(2);
    expect(await uuids()).toEqual(['once']);
  });

  it('acknowledge nothing after a statement that failed, even when nobody looked', async () => {
    const unseen = inTransaction(async (tx) => {
      await addCampaign(tx, 'lost');
      await tx.$executeRaw`SELECT 1 FROM absent`.catch(() => undefined);
    });
    await expect(unseen).rejects.toThrow(/would not commit/);
    await inTransaction(async (tx) => {
      await tx.$executeRaw`SAVEPOINT part`;
      await tx.$executeRaw`SELECT 1 FROM absent`.catch(() => undefined);
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT part`;
      await addCampaign(tx, 'kept');
    });
    expect(await uuids()).toEqual(['kept']);
  });

  it('leave nothing locked when a transaction is given up before its first statement', async () => {
    const adapter = await new GatedPostgresql(database.url).connect();
    const transaction = await adapter.startTransaction();
    await transaction.rollback();
    const { rows } = await other.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
    expect(rows).toEqual([]);
    await adapter.dispose();
  });

  it('wait for the disk, also where the server is set not to', async () => {
    const setting = async (query: Promise<{ synchronous_commit: string }[]>) => (await query)[0]?.synchronous_commit;
    expect(await setting(reader().$queryRaw`SHOW synchronous_commit`)).toBe('off');
    expect(await inTransaction((tx) => setting(tx.$queryRaw`SHOW synchronous_commit`))).toBe('on');
  });
});

it('the reading connections refuse to write', async () => {
  await expect(reader().campaign.create({ data: { uuid: 'bare' } })).rejects.toThrow(/only read/);
  await expect(reader().$executeRaw`DELETE FROM campaigns`).rejects.toThrow(/only read/);
  expect(await uuids()).toEqual([]);
});

describe('what people type', () => {
  it('may hold NUL: it is read and written as U+FFFD', async () => {
    await inTransaction((tx) => addCampaign(tx, 'a\u0000b'));
    expect(await uuids()).toEqual(['a\uFFFDb']);
    expect(await reader().campaign.count({ where: { uuid: { in: ['a\u0000b', 'x'] } } })).toBe(1);
    const [row] = await reader().$queryRaw<{ uuid: string }[]>`SELECT uuid FROM campaigns WHERE uuid = ${'a\u0000b'}`;
    expect(row?.uuid).toBe('a\uFFFDb');
  });

  it('may hold half of a pair', async () => {
    await inTransaction((tx) => addCampaign(tx, 'a\uD83D'));
    expect(await uuids()).toEqual(['a\uFFFD']);
  });
});
