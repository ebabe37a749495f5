import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { submitDelivery } from '@/lib/ingest/delivery-queue';
import { nextDelivery } from '../load/deliveries';
import { inForm, reportFigure } from './form';
import { lostOf, readStored } from './stored';

const DELIVERIES = inForm({ short: 500, full: 5_000 });

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
});

it('keeps what it acknowledged while transactions beside it are rolled back', async () => {
  const acknowledged: string[] = [];
  let rolledBack = 0;
  let isSending = true;
  const failing = async (): Promise<void> => {
    while (isSending) {
      await inTransaction(async (tx) => {
        await tx.campaign.create({ data: { uuid: `gone-${rolledBack}` } });
        await tx.campaign.count();
        throw new Error('roll back');
      }).catch(() => (rolledBack += 1));
      // SQLite's driver is synchronous: a loop of promises alone would let nothing else come to its turn
      await new Promise(setImmediate);
    }
  };
  let left = DELIVERIES;
  const sending = async (): Promise<void> => {
    while (left-- > 0) {
      const { body, callEventUuid } = nextDelivery();
      const { state } = await submitDelivery({ bytes: Buffer.from(body), receivedAt: new Date() });
      if (state === 'projected') acknowledged.push(callEventUuid);
    }
  };
  const fails = Array.from({ length: 4 }, failing);
  try {
    await Promise.all(Array.from({ length: 32 }, sending));
  } finally {
    isSending = false;
    await Promise.all(fails);
  }
  expect(acknowledged).toHaveLength(DELIVERIES);
  const stored = await readStored(database.url);
  expect(lostOf(acknowledged, stored)).toEqual([]);
  expect(stored.twice).toBe(0);
  expect(rolledBack).toBeGreaterThan(10);
  reportFigure('acknowledged, then rolled back', `0 of ${DELIVERIES} acknowledged lost beside ${rolledBack} transactions that were rolled back`);
});
