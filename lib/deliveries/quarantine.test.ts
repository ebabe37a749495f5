import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { deliver, payload, TEST_TOKEN } from '@/lib/ingest/testing/deliver';
import { getQuarantineSummary, listQuarantine } from './data/list-quarantine';
import { deleteQuarantine, releaseQuarantine } from './mutations/release-quarantine';
import { ADMIN, API_TOKEN, MANAGER, VIEWER } from './testing/viewers';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  vi.stubEnv('HUBTALK_WEBHOOK_TOKENS', TEST_TOKEN);
  database = await openTestDatabase();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

const seal = async (body: unknown) => expect((await deliver(body, { authorization: 'Bearer wrong' })).status).toBe(401);

describe('the quarantine', () => {
  it('shows numbers and not a word of the bodies', async () => {
    expect(await getQuarantineSummary(ADMIN)).toEqual({ count: 0, newestAt: null, sizeBytes: 0, largestBytes: 0 });
    await seal(payload());
    await seal('{}');
    const largest = Buffer.byteLength(JSON.stringify(payload()));
    const summary = await getQuarantineSummary(MANAGER);
    expect(summary).toEqual({ count: 2, newestAt: expect.any(String), sizeBytes: largest + 2, largestBytes: largest });
    const listed = await listQuarantine(MANAGER);
    expect(listed.map(({ bodyBytes }) => bodyBytes)).toEqual([2, largest]);
    expect(JSON.stringify([summary, listed])).not.toContain(String(payload().phone_number));
    await expect(getQuarantineSummary(VIEWER)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listQuarantine(VIEWER)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('releases bodies into ingest, readable or not, each once and with the arrival that it had', async () => {
    await seal(payload());
    await seal('{');
    await seal(payload());
    const arrivals = (await reader().quarantine.findMany({ orderBy: { id: 'asc' } })).map(({ receivedAt }) => receivedAt);
    expect(await releaseQuarantine(ADMIN, 2)).toBe(1);
    expect(await reader().quarantine.count()).toBe(2);
    expect(await releaseQuarantine(ADMIN, 2)).toBe(0);
    expect(await releaseQuarantine(ADMIN, 'all')).toBe(2);
    expect(await reader().quarantine.count()).toBe(0);
    expect(await reader().delivery.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { state: 'rejected', receivedAt: arrivals[1], duplicates: 0 },
      { state: 'projected', result: 'processed', receivedAt: arrivals[0], duplicates: 1 },
    ]);
    expect(await reader().call.findFirst()).toMatchObject({ attemptCount: 1 });
  });

  it('releases more than one batch', async () => {
    for (let index = 0; index < 110; index++) await seal(`{"broken": ${index}`);
    expect(await releaseQuarantine(ADMIN, 'all')).toBe(110);
    expect(await reader().delivery.count()).toBe(110);
  });

  it('deletes one body or all of them', async () => {
    for (const body of ['1', '2', '3']) await seal(body);
    expect(await deleteQuarantine(ADMIN, 2)).toBe(1);
    expect(await deleteQuarantine(ADMIN, 'all')).toBe(2);
    expect(await reader().delivery.count()).toBe(0);
  });

  it('is the admin’s matter', async () => {
    await seal('{}');
    for (const viewer of [MANAGER, VIEWER, API_TOKEN]) {
      await expect(releaseQuarantine(viewer, 'all')).rejects.toMatchObject({ code: 'forbidden' });
      await expect(deleteQuarantine(viewer, 1)).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await reader().quarantine.count()).toBe(1);
  });
});
