import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Prisma } from '@/prisma/sqlite/client/client';
import { closeClients, reader } from './client';
import { openTestDatabase, type TestDatabase } from './testing/test-database';
import { inTransaction, type Tx } from './transaction';

let database: TestDatabase;
beforeEach(async () => {
  vi.stubEnv('READER_THREADS', '3');
  database = await openTestDatabase();
});
afterEach(async () => {
  await database.close();
  vi.unstubAllEnvs();
});

const addCampaign = (tx: Tx, uuid: string) => tx.campaign.create({ data: { uuid } });
const uuids = async () => (await reader().campaign.findMany({ orderBy: { id: 'asc' } })).map(({ uuid }) => uuid);
/** Some hundred milliseconds of work for SQLite. */
async function scan(rows = 3_000_000): Promise<number> {
  const [row] = await reader().$queryRaw<{ counted: bigint }[]>`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) SELECT COUNT(*) AS counted FROM n`;
  return Number(row?.counted);
}

describe('reading in threads', () => {
  it('sees what was committed before the call, and nothing that is not', async () => {
    for (let round = 0; round < 20; round++) {
      await inTransaction((tx) => addCampaign(tx, `c${round}`));
      expect(await uuids()).toHaveLength(round + 1);
    }
    await inTransaction(async (tx) => {
      await addCampaign(tx, 'within');
      expect(await uuids()).toHaveLength(20);
    });
  });

  it('gives every type as it was written', async () => {
    const at = new Date('2026-02-03T04:05:06.789Z');
    const body = new Uint8Array([0, 1, 255]);
    await inTransaction((tx) => tx.delivery.create({
      data: { receivedAt: at, state: 'rejected', httpStatus: 400, result: 'invalid', bodySha256: body, body, bodyCodec: 0, bodyBytes: 3, lastSeenAt: at },
    }));
    const stored = await reader().delivery.findFirst({ where: { receivedAt: at } });
    expect({ ...stored, body: [...(stored?.body ?? [])] }).toMatchObject({ receivedAt: at, body: [0, 1, 255], attemptId: null, bodyBytes: 3 });
    const [raw] = await reader().$queryRaw<Record<string, unknown>[]>`
      SELECT body, received_at, ${'текст'} AS text, ${9007199254740993n} AS big, ${at} AS given, ${null} AS absent, ${1.5} AS half FROM deliveries`;
    expect(raw).toMatchObject({ received_at: at, text: 'текст', big: 9007199254740993n, given: at.getTime(), absent: null, half: 1.5 });
    expect([...(raw?.['body'] as Uint8Array)]).toEqual([0, 1, 255]);
  });

  it('lets neither timers nor look-ups wait for long scans', async () => {
    const scans = Array.from({ length: 6 }, () => scan(5_000_000));
    let haveEnded = false;
    void Promise.all(scans).then(() => (haveEnded = true));
    for (let look = 0; look < 10; look++) {
      await uuids();
      await sleep(1);
    }
    expect(haveEnded).toBe(false);
    expect(await Promise.all(scans)).toEqual(Array(6).fill(5_000_000));
  }, 60_000);

  it('refuses to write', async () => {
    await expect(reader().campaign.create({ data: { uuid: 'bare' } })).rejects.toThrow();
    await expect(reader().$executeRaw`DELETE FROM campaigns`).rejects.toThrow(/only read/);
    await expect(reader().$queryRaw`INSERT INTO campaigns (uuid) VALUES ('bare') RETURNING id`).rejects.toThrow(/readonly/);
    expect(await uuids()).toEqual([]);
  });

  it('takes a list of ids that Prisma sends in parts, which it does in a transaction', async () => {
    await inTransaction(async (tx) => {
      await tx.campaign.createMany({ data: Array.from({ length: 3_000 }, (_, index) => ({ uuid: `c${index}` })) });
    });
    const ids = Array.from({ length: 40_000 }, (_, index) => index + 1);
    const found = await reader().campaign.findMany({ where: { id: { in: ids } }, select: { id: true, calls: { select: { id: true } } } });
    expect(found).toHaveLength(3_000);
    await expect(reader().$transaction((tx) => tx.campaign.deleteMany())).rejects.toThrow();
    expect(await uuids()).toHaveLength(3_000);
  });

  it('says what is wrong with a statement, and goes on', async () => {
    await expect(reader().$queryRaw`SELECT * FROM absent`).rejects.toMatchObject({ meta: { driverAdapterError: { cause: { kind: 'TableDoesNotExist' } } } });
    const name = `x' OR 1=1 --`;
    expect(await reader().$queryRaw(Prisma.sql`SELECT ${name} AS name`)).toEqual([{ name }]);
  });

  it('knows no row of the last statement when the same one is asked for other values', async () => {
    await inTransaction(async (tx) => void (await addCampaign(tx, 'a'), await addCampaign(tx, 'b')));
    const find = (uuid: string) => reader().$queryRaw<{ uuid: string }[]>`SELECT uuid FROM campaigns WHERE uuid = ${uuid}`;
    expect([await find('a'), await find('b'), await find('c'), await find('a')]).toEqual([[{ uuid: 'a' }], [{ uuid: 'b' }], [], [{ uuid: 'a' }]]);
  });

  it('is closed with reads under way, which say so, and opened again', async () => {
    const scanning = expect(scan()).rejects.toThrow(/closed/);
    await sleep(100);
    await closeClients();
    await scanning;
    expect(await uuids()).toEqual([]);
  });
});
