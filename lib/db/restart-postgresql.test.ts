import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import { payload } from '@/lib/ingest/testing/deliver';
import { migratePostgresql } from '@/lib/migrations/migrate-postgresql';
import { reader } from './client';
import { isConnectionLost } from './faults';
import { type PrivatePostgresql, startPostgresql } from './testing/private-postgresql';
import { useDatabase } from './testing/test-database';

/** A server of its own, with every fsync: this one crashes. */
let server: PrivatePostgresql;
let close: () => Promise<void>;
beforeAll(async () => {
  server = await startPostgresql({ isDurable: true });
  const url = server.urlOf('postgres');
  await migratePostgresql(url, { migrationsFolder: path.resolve('prisma/postgresql/migrations'), backupFolder: '' });
  close = await useDatabase(url, server.stop);
}, 60_000);
afterAll(() => close());

const deliver = (event: string) => recordBatch([prepareDelivery(Buffer.from(JSON.stringify(payload({ call_event_uuid: event }))), new Date())]);

describe('a PostgreSQL server that crashes and comes back under load', () => {
  it('ends no process of ours, loses nothing that was acknowledged, and is used again within 5 s', async () => {
    const acknowledged: string[] = [];
    let isOver = false;
    let longestAwayMs = 0;
    const failedReads: unknown[] = [];
    const write = async (writer: number) => {
      for (let number = 0; !isOver; number += 1) {
        const event = `${writer}-${number}`;
        await deliver(event).then(() => acknowledged.push(event), () => undefined);
      }
    };
    const read = async () => {
      while (!isOver) {
        await reader().attempt.count().catch((fault: unknown) => failedReads.push(fault));
        await sleep(20);
      }
    };
    const load = [write(1), write(2), write(3), read()];
    for (let crash = 0; crash < 3; crash += 1) {
      await sleep(1_000);
      const awayMs = performance.now();
      await server.restart();
      const backMs = performance.now();
      longestAwayMs = Math.max(longestAwayMs, backMs - awayMs);
      const countBefore = acknowledged.length;
      while (acknowledged.length === countBefore) await sleep(10);
      expect(performance.now() - backMs).toBeLessThan(5_000);
    }
    isOver = true;
    await Promise.all(load);
    // reads wait for 5 s; a machine under load may need longer to start a server
    expect(failedReads.filter((fault) => longestAwayMs < 4_000 || !isConnectionLost(fault))).toEqual([]);
    const kept = new Set((await reader().attempt.findMany({ select: { eventUuid: true } })).map(({ eventUuid }) => eventUuid));
    expect(acknowledged.filter((event) => !kept.has(event))).toEqual([]);
    expect(await reader().delivery.count()).toBe(kept.size);
    expect(await reader().call.findFirst()).toMatchObject({ attemptCount: kept.size });
  }, 90_000);
});
