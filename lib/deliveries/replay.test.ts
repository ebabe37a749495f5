import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import { payload } from '@/lib/ingest/testing/deliver';
import * as storing from '@/lib/projection/store-reports';
import { dumpProjection } from '@/lib/projection/testing/dump';
import { encodeBody } from './body-codec';
import { listDeliveries } from './data/list-deliveries';
import { replayDelivery, replayFiltered, replaySelection } from './mutations/replay';
import { ADMIN, API_TOKEN, MANAGER, VIEWER } from './testing/viewers';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.close();
});

const now = new Date('2026-02-03T12:00:00Z');
let clock = Date.parse('2026-02-03T00:00:00Z');
const record = async (...all: unknown[]) =>
  recordBatch(all.map((body) => prepareDelivery(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), new Date((clock += 1_000)))));
const stored = async (id: number) => reader().delivery.findUniqueOrThrow({ where: { id } });

/** What a rule of tomorrow would do to a body that is refused today: here the body itself becomes readable. */
async function makeReadable(id: number, body: unknown): Promise<void> {
  const packed = encodeBody(Buffer.from(JSON.stringify(body)));
  await inTransaction((tx) => tx.delivery.update({ where: { id }, data: { body: packed.body, bodyCodec: packed.codec } }));
}

const failOnce = () => vi.spyOn(storing, 'storeReports').mockRejectedValue(new Error('no such rule'));

describe('replaying a delivery', () => {
  it('that was projected gives the same rows, however often and in whatever order', async () => {
    await record(payload({ call_status: 'IN_PROGRESS', summary: 'first' }), payload(), payload({ call_status: 'PENDING', summary: '' }));
    await record(payload({ call_event_uuid: 'other', attempt_number: 2 }));
    const before = await dumpProjection();
    const results = (await reader().delivery.findMany({ orderBy: { id: 'asc' } })).map(({ result, attemptId }) => [result, attemptId]);
    for (const id of [2, 1, 3, 3, 4, 1]) expect(await replayDelivery(ADMIN, id, now)).toMatchObject({ state: 'projected' });
    expect(await dumpProjection()).toEqual(before);
    expect((await reader().delivery.findMany({ orderBy: { id: 'asc' } })).map(({ result, attemptId }) => [result, attemptId])).toEqual(results);
  });

  it('repairs rows that were damaged', async () => {
    await record(payload());
    const before = await dumpProjection();
    await inTransaction((tx) => tx.attempt.updateMany({ data: { result: 'DAMAGED', revisionCount: 9 } }));
    await replayDelivery(MANAGER, 1, now);
    expect(await dumpProjection()).toEqual(before);
  });

  it('that was rejected makes it a call once the rules can read it, as if it had been so from the start', async () => {
    await record({ call_status: 'COMPLETED' }, payload({ call_event_uuid: 'later', attempt_number: 2 }));
    expect(await replayDelivery(ADMIN, 1, now)).toMatchObject({ state: 'rejected' });
    expect(await stored(1)).toMatchObject({ state: 'rejected', httpStatus: 422, tries: 1 });
    await makeReadable(1, payload());
    expect(await replayDelivery(ADMIN, 1, now)).toEqual({ state: 'projected', detail: '' });
    expect(await stored(1)).toMatchObject({
      state: 'projected', httpStatus: 200, result: 'processed', problem: null, callEventUuid: payload().call_event_uuid, tries: 2,
    });
    expect(await reader().call.findFirst()).toMatchObject({ attemptCount: 2 });
  });

  it('that is deferred projects it, or keeps it waiting and says why', async () => {
    failOnce();
    await record(payload());
    expect(await stored(1)).toMatchObject({ state: 'deferred', httpStatus: 202 });
    expect(await replayDelivery(ADMIN, 1, now)).toMatchObject({ state: 'deferred', detail: expect.stringContaining('no such rule') });
    expect(await stored(1)).toMatchObject({ tries: 2, retryAt: new Date(now.getTime() + 30_000) });
    vi.restoreAllMocks();
    expect(await replayDelivery(ADMIN, 1, now)).toMatchObject({ state: 'projected' });
    expect(await stored(1)).toMatchObject({ state: 'projected', retryAt: null, problem: null });
  });

  it('that cannot be projected again leaves the rows that it made', async () => {
    await record(payload());
    const before = await dumpProjection();
    const row = await stored(1);
    failOnce();
    expect(await replayDelivery(ADMIN, 1, now)).toMatchObject({ state: 'failed' });
    expect(await dumpProjection()).toEqual(before);
    expect(await stored(1)).toEqual(row);
  });

  it('that the rules no longer read leaves its attempt, and takes the attempt with it when it was alone', async () => {
    await record(payload({ call_status: 'IN_PROGRESS', summary: 'first' }), payload({ summary: 'second' }));
    await makeReadable(2, {});
    expect(await replayDelivery(ADMIN, 2, now)).toMatchObject({ state: 'rejected' });
    expect(await reader().attempt.findFirst({ include: { content: true } })).toMatchObject({
      callStatus: 'IN_PROGRESS', revisionCount: 1, content: { summary: 'first' },
    });
    await makeReadable(1, {});
    await replayDelivery(ADMIN, 1, now);
    expect([await reader().attempt.count(), await reader().call.count()]).toEqual([0, 0]);
  });

  it('that the rules now call another attempt moves there', async () => {
    await record(payload(), payload({ summary: 'changed' }));
    await makeReadable(2, payload({ summary: 'changed', call_event_uuid: 'another' }));
    expect(await replayDelivery(ADMIN, 2, now)).toMatchObject({ state: 'projected' });
    const attempts = await reader().attempt.findMany({ orderBy: { id: 'asc' }, include: { content: true } });
    expect(attempts).toMatchObject([{ revisionCount: 1, content: { summary: payload().summary } }, { eventUuid: 'another', revisionCount: 1 }]);
    expect(await stored(2)).toMatchObject({ callEventUuid: 'another', attemptId: attempts[1]?.id, result: 'updated' });
  });

  it('whose stored bytes are damaged says so and harms nothing', async () => {
    await record('{', payload());
    await inTransaction((tx) => tx.delivery.updateMany({ data: { body: new Uint8Array([1, 2, 3]), bodyCodec: 1 } }));
    for (const id of [1, 2]) {
      expect(await replayDelivery(ADMIN, id, now)).toMatchObject({ state: 'failed', detail: expect.stringContaining('cannot be unpacked') });
    }
    expect([(await stored(1)).state, (await stored(2)).state]).toEqual(['rejected', 'projected']);
    expect(await reader().attempt.count()).toBe(1);
  });

  it('is for signed-in admins and managers, within their campaigns', async () => {
    await record(payload(), '{');
    for (const viewer of [VIEWER, API_TOKEN]) {
      await expect(replayDelivery(viewer, 1, now)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(replaySelection(viewer, [1], now)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const elsewhere = { ...MANAGER, campaignScope: ['another'] };
    expect(await replayDelivery(elsewhere, 1, now)).toBeNull();
    expect(await replaySelection(elsewhere, [1, 2], now)).toEqual({ projected: 0, deferred: 0, rejected: 0, failed: 0 });
    expect(await replayDelivery(ADMIN, 99, now)).toBeNull();
  });
});

describe('replaying many', () => {
  it('counts where each stands now', async () => {
    await record(payload(), '{', { call_status: 'x' });
    expect(await replaySelection(ADMIN, [1, 2, 3, 77], now)).toEqual({ projected: 1, deferred: 0, rejected: 2, failed: 0 });
  });

  it('of a filter goes through all that were there at the start, once each, although they leave the filter', async () => {
    failOnce();
    await record(...Array.from({ length: 60 }, (_, index) => payload({ call_event_uuid: `event-${index}`, call_uuid: `call-${index}` })));
    vi.restoreAllMocks();
    const filter = { state: ['deferred' as const] };
    const { rows: [newest] } = await listDeliveries(ADMIN, { filter, direction: 'desc', limit: 1 });
    const upToId = Number(newest?.deliveryId);
    const steps: number[] = [];
    for (let afterId: number | null = 0; afterId !== null; ) {
      const step: Awaited<ReturnType<typeof replayFiltered>> = await replayFiltered(ADMIN, { filter, afterId, upToId }, now);
      steps.push(step.counts.projected);
      afterId = step.nextAfterId;
    }
    expect(steps).toEqual([50, 10]);
    expect(await reader().delivery.count({ where: { state: 'projected' } })).toBe(60);
    expect(await reader().call.count()).toBe(60);
  });
});
