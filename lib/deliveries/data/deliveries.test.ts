import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import { payload } from '@/lib/ingest/testing/deliver';
import { updateSettings } from '@/lib/settings/mutations';
import { decodeDeliveryFilter, encodeDeliveryFilter } from '../filter-codec';
import { decodeDeliveriesPage } from '../page-state';
import type { DeliveryFilter } from '../schema';
import { ADMIN, API_TOKEN, MANAGER, VIEWER } from '../testing/viewers';
import { countDeliveries } from './count-deliveries';
import { getDelivery, getDeliveryBody } from './get-delivery';
import { getIngestHealth } from './get-ingest-health';
import { listDeliveries } from './list-deliveries';
import { listDeliveriesPage } from './list-deliveries-page';
import { listSiblingDeliveries } from './list-sibling-deliveries';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await database.close();
});

const CAMPAIGN = 'a2b099ab-08fe-43b9-b581-420f032ccb2d';
const OTHER = 'b2b099ab-08fe-43b9-b581-420f032ccb2d';
const EVENT = String(payload().call_event_uuid).toLowerCase();

async function record(body: unknown, at = '2026-02-03T00:00:00Z'): Promise<void> {
  const bytes = body instanceof Uint8Array ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  await recordBatch([prepareDelivery(bytes, new Date(at))]);
}

/** 1 processed · 2 updated · 3 broken JSON · 4 without ids · 5 of another campaign, with a warning */
async function recordFive(): Promise<void> {
  await record(payload({ call_status: 'IN_PROGRESS' }), '2026-02-01T18:59:00Z');
  await record(payload(), '2026-02-01T19:01:00Z');
  await record('{"a": 1', '2026-02-02T05:00:00Z');
  await record({ call_status: 'COMPLETED' }, '2026-02-03T05:00:00Z');
  const other = payload({ call_event_uuid: 'e5', call_uuid: 'c5', call_campaign_uuid: OTHER, duration: -1 });
  await record(other, '2026-02-04T05:00:00Z');
}

const ids = async (filter: DeliveryFilter, viewer = ADMIN) =>
  (await listDeliveries(viewer, { filter, direction: 'desc', limit: 50 })).rows.map(({ deliveryId }) => Number(deliveryId));

describe('the list of deliveries', () => {
  it('says of each what is known, newest first', async () => {
    await recordFive();
    const { rows } = await listDeliveries(API_TOKEN, { filter: {}, direction: 'desc', limit: 50 });
    expect(rows.map(({ deliveryId, state, httpStatus, result }) => [deliveryId, state, httpStatus, result])).toEqual([
      ['5', 'projected', 200, 'processed'],
      ['4', 'rejected', 422, 'invalid'],
      ['3', 'rejected', 400, 'invalid'],
      ['2', 'projected', 200, 'updated'],
      ['1', 'projected', 200, 'processed'],
    ]);
    expect(rows[3]).toMatchObject({ callEventUuid: EVENT, callUuid: payload().call_uuid, campaignUuid: CAMPAIGN, detail: '', errors: [] });
    expect(rows[1]?.errors.map(({ path }) => path)).toEqual(['call_event_uuid', 'call_uuid']);
  });

  it.each<[string, DeliveryFilter, number[]]>([
    ['state', { state: ['rejected'] }, [4, 3]],
    ['code', { code: ['400', '200'] }, [5, 3, 2, 1]],
    ['result', { result: ['updated'] }, [2]],
    ['warnings', { warnings: ['empty'], state: ['rejected'] }, [4, 3]],
    ['campaign', { campaign: [OTHER] }, [5]],
    ['a day of the workspace, not of UTC', { from: '2026-02-02', to: '2026-02-02' }, [3, 2]],
    ['instants', { from: '2026-02-02T05:00:00Z', to: '2026-02-03T05:00:00Z' }, [3]],
    ['several at once', { state: ['projected'], code: ['200'], from: '2026-02-03' }, [5]],
  ])('is filtered by %s', async (_, filter, wanted) => {
    await recordFive();
    expect(await ids(filter)).toEqual(wanted);
  });

  it('agrees with the counts per state, which look beyond the chosen state', async () => {
    await recordFive();
    expect(await countDeliveries(ADMIN, { state: ['rejected'] })).toEqual({ projected: 3, deferred: 0, rejected: 2 });
    expect(await countDeliveries(ADMIN, { code: ['422'] })).toEqual({ projected: 0, deferred: 0, rejected: 1 });
  });

  it('is walked through by cursor, either way, without loss', async () => {
    await recordFive();
    for (const direction of ['asc', 'desc'] as const) {
      const seen: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await listDeliveries(ADMIN, { filter: {}, direction, limit: 2, cursor });
        seen.push(...page.rows.map(({ deliveryId }) => deliveryId));
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(direction === 'asc' ? ['1', '2', '3', '4', '5'] : ['5', '4', '3', '2', '1']);
    }
    await expect(listDeliveries(ADMIN, { filter: {}, direction: 'asc', limit: 2, cursor: 'x' })).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('has pages of 50 that arriving deliveries do not move', async () => {
    for (let index = 1; index <= 120; index++) await record(`{"broken": ${index}`);
    const page = async (place: { before?: number; after?: number }) => {
      const { rows, newestId, ...links } = await listDeliveriesPage(ADMIN, { filter: {}, place });
      expect(newestId).toBe(120);
      return { ...links, ids: rows.map(({ deliveryId }) => Number(deliveryId)) };
    };
    const first = await page({});
    expect([first.ids[0], first.ids.length, first.newerThan, first.olderThan]).toEqual([120, 50, null, 71]);
    const second = await page({ before: 71 });
    expect([second.ids[0], second.ids.length, second.newerThan, second.olderThan]).toEqual([70, 50, 70, 21]);
    const third = await page({ before: 21 });
    expect([third.ids[0], third.ids.length, third.newerThan, third.olderThan]).toEqual([20, 20, 20, null]);
    expect((await page({ after: 20 })).ids).toEqual(second.ids);
    expect(await page({ after: 70 })).toEqual(first);
    expect(await page({ after: 100 })).toEqual(first);
    expect(await page({ before: 1 })).toEqual({ ids: [], newerThan: 0, olderThan: null });
  });

  it('finds and counts few among many, window by window', async () => {
    await recordFive();
    // ids as after a long life: the windows in between are empty
    await inTransaction((tx) => tx.delivery.update({ where: { id: 3 }, data: { id: 90_003 } }));
    expect(await ids({ code: ['400', '422'] })).toEqual([90_003, 4]);
    const { rows } = await listDeliveries(ADMIN, { filter: { code: ['400'] }, direction: 'asc', limit: 5 });
    expect(rows.map(({ deliveryId }) => deliveryId)).toEqual(['90003']);
    expect(await countDeliveries(ADMIN, { warnings: ['empty'], code: ['400', '422'] })).toEqual({ projected: 0, deferred: 0, rejected: 2 });
  });

  it('keeps to the campaigns of a viewer, and from viewers altogether', async () => {
    await recordFive();
    expect(await ids({}, { ...MANAGER, campaignScope: [OTHER] })).toEqual([5]);
    expect(await ids({ campaign: [CAMPAIGN] }, { ...MANAGER, campaignScope: [OTHER] })).toEqual([]);
    expect(await getDelivery({ ...MANAGER, campaignScope: [OTHER] }, 1)).toBeNull();
    for (const read of [
      () => ids({}, VIEWER), () => countDeliveries(VIEWER, {}), () => getDelivery(VIEWER, 1), () => getDeliveryBody(VIEWER, 1),
      () => listSiblingDeliveries(VIEWER, EVENT), () => listDeliveriesPage(VIEWER, { filter: {}, place: {} }),
      () => getIngestHealth(VIEWER, new Date()),
    ]) await expect(read()).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a filter in the URL', () => {
  it('is read back unchanged', () => {
    const filter: DeliveryFilter = { state: ['deferred', 'rejected'], code: ['202'], warnings: ['present'], campaign: [OTHER], from: '2026-02-02' };
    expect(decodeDeliveryFilter(encodeDeliveryFilter(filter).toString(), [])).toEqual({ filter, problems: [] });
  });

  it('leaves out what it does not understand and names it', () => {
    const { filter, problems } = decodeDeliveryFilter('state=lost&code=500&phone=7&result=stale&from=2026-02-03&to=2026-02-02&page=2', ['page']);
    expect(filter).toEqual({ result: ['stale'] });
    expect(problems.map(({ path }) => path)).toEqual(['state', 'code', 'phone', 'to']);
  });
});

describe('the URL of the page', () => {
  it('says which page, and names what cannot be read', () => {
    expect(decodeDeliveriesPage({ state: 'rejected', before: '12' })).toEqual({ filter: { state: ['rejected'] }, place: { before: 12 }, problems: [] });
    const { filter, place, problems } = decodeDeliveriesPage({ before: '1e400', after: ['1', '2'], code: '', sort: 'x' });
    expect([filter, place, problems.map(({ path }) => path)]).toEqual([{}, {}, ['sort', 'before', 'after']]);
  });
});

describe('a single delivery', () => {
  it('has its body bit for bit, and what today’s rules make of it', async () => {
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x00, 0xef, 0xbb]);
    await record(bytes);
    await record('﻿{"call_event_uuid": 1}');
    await record(payload({ duration: -1 }));
    expect(await getDeliveryBody(MANAGER, 1)).toEqual(bytes);
    expect((await getDelivery(MANAGER, 1))?.reading).toMatchObject({ readable: false, detail: 'The body is not UTF-8.' });
    expect((await getDelivery(MANAGER, 2))?.bodyText.startsWith('﻿')).toBe(true);
    const read = await getDelivery(API_TOKEN, 3);
    expect(read?.reading.readable && read.reading.warnings.map(({ field }) => field)).toContain('duration');
    expect(await getDelivery(ADMIN, 4)).toBeNull();
  });

  it('stands beside all others of its attempt, newest first', async () => {
    await recordFive();
    expect((await listSiblingDeliveries(ADMIN, EVENT)).map(({ deliveryId }) => deliveryId)).toEqual(['2', '1']);
  });
});

describe('the health of ingest', () => {
  const at = (iso: string) => getIngestHealth(ADMIN, new Date(iso));
  const quiet = { quarantinedLately: 0, deferred: 0, silentSince: null };

  it('is quiet without deliveries, and while they come', async () => {
    expect(await at('2026-02-02T12:00:00Z')).toEqual(quiet);
    await record(payload(), '2026-02-02T10:30:00Z');
    expect(await at('2026-02-02T13:29:00Z')).toEqual(quiet);
  });

  it('tells of a silence of three hours while a campaign was calling, for a day', async () => {
    await record(payload(), '2026-02-02T10:30:00Z');
    expect((await at('2026-02-02T13:31:00Z')).silentSince).toBe('2026-02-02T10:30:00Z');
    expect((await at('2026-02-03T13:19:00Z')).silentSince).toBe('2026-02-02T10:30:00Z');
    expect((await at('2026-02-03T13:31:00Z')).silentSince).toBeNull();
  });

  it('counts an equal body that came again, and knows the setting', async () => {
    await record(payload(), '2026-02-02T10:30:00Z');
    await record(payload(), '2026-02-02T12:30:00Z');
    expect((await at('2026-02-02T13:31:00Z')).silentSince).toBeNull();
    await updateSettings(ADMIN, { silenceHours: 1 });
    expect((await at('2026-02-02T13:31:00Z')).silentSince).toBe('2026-02-02T12:30:00Z');
  });

  it('does not mind the silence of inbound lines', async () => {
    await record(payload({ call_type: 'inbound', call_campaign_uuid: null }), '2026-02-02T10:30:00Z');
    expect((await at('2026-02-02T15:00:00Z')).silentSince).toBeNull();
  });

  it('counts what waits and what went into quarantine in the last day', async () => {
    await record(payload(), '2026-02-02T10:30:00Z');
    await inTransaction(async (tx) => {
      await tx.delivery.updateMany({ data: { state: 'deferred' } });
      for (const hours of [1, 25]) {
        const receivedAt = new Date(Date.parse('2026-02-02T12:00:00Z') - hours * 3_600_000);
        await tx.quarantine.create({ data: { receivedAt, body: new Uint8Array(1), bodyCodec: 0, bodyBytes: 1 } });
      }
    });
    expect(await at('2026-02-02T12:00:00Z')).toEqual({ quarantinedLately: 1, deferred: 1, silentSince: null });
    expect(await reader().quarantine.count()).toBe(2);
  });
});
