import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { forgetEnv } from '@/lib/env/env';
import { submitDelivery } from '../delivery-queue';
import { payload } from '../testing/deliver';
import { startRecorder, stopRecorder } from './start-recorder';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  forgetEnv();
  startRecorder();
});
afterEach(async () => {
  await stopRecorder();
  await database.close();
  vi.restoreAllMocks();
});

const body = (event: string, changes: object = {}): Uint8Array =>
  Buffer.from(JSON.stringify(payload({ call_event_uuid: event, call_uuid: `call of ${event}`, ...changes })));
const submit = (event: string) => submitDelivery({ bytes: body(event), receivedAt: new Date() });
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('the recording thread', () => {
  it('commits what is submitted, and says what became of each', async () => {
    const receipts = await Promise.all([...range(100), 7].map((event) => submit(`e${event}`)));
    expect(receipts.map((receipt) => (receipt.state === 'projected' ? receipt.result : receipt.state)))
      .toEqual([...range(100).map(() => 'processed'), 'duplicate']);
    expect((await submitDelivery({ bytes: Buffer.from('[]'), receivedAt: new Date() })).state).toBe('rejected');
    expect(await reader().attempt.count()).toBe(100);
  });

  it('leaves the bytes of a shared buffer to their owner', async () => {
    // the last is too large to be prepared on this side
    const bodies = [body('a'), body('b'), body('c', { summary: 'x'.repeat(300_000) })];
    const shared = Buffer.concat(bodies);
    const copy = Buffer.from(shared);
    let at = 0;
    await Promise.all(bodies.map(({ length }) => submitDelivery({ bytes: shared.subarray(at, (at += length)), receivedAt: new Date() })));
    expect(shared.equals(copy)).toBe(true);
    expect(await reader().attempt.count()).toBe(3);
  });

  it('lets the thread of requests write between its batches, however many wait', async () => {
    let areAllRecorded = false;
    const recorded = Promise.all(range(600).map((event) => submit(`e${event}`))).then(() => (areAllRecorded = true));
    const written: boolean[] = [];
    for (const key of range(5)) {
      await inTransaction((tx) => tx.setting.create({ data: { key: `k${key}`, value: '1', updatedAt: new Date() } }));
      written.push(areAllRecorded);
    }
    await recorded;
    expect(written[0]).toBe(false);
    expect(await reader().attempt.count()).toBe(600);
    expect(await reader().setting.count({ where: { key: { startsWith: 'k' } } })).toBe(5);
  });

  it('is started again when it ends; what it had is refused, and taken at the next try', async () => {
    await submit('first');
    const late = Promise.allSettled(range(200).map((event) => submit(`e${event}`)));
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { callboardRecordingThread: thread } = globalThis as unknown as { callboardRecordingThread: { stop: () => Promise<void> } };
    await thread.stop();
    const acknowledged = (await late).flatMap(({ status }, event) => (status === 'fulfilled' ? [`e${event}`] : []));
    const kept = new Set((await reader().attempt.findMany({ select: { eventUuid: true } })).map(({ eventUuid }) => eventUuid));
    expect(acknowledged.filter((event) => !kept.has(event))).toEqual([]);
    await Promise.all(range(200).map((event) => submit(`e${event}`)));
    expect(await reader().attempt.count()).toBe(201);
  });
});
