import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { listSameNumber, MOST_SAME_NUMBER } from './list-same-number';

const MANAGER: Viewer = { kind: 'user', userId: 'm', name: 'M', role: 'manager', campaignScope: 'all' };
const at = (day: number) => [sampleAttempt({ startedAt: new Date(Date.UTC(2026, 0, day)) })];

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([
    sampleCall({ uuid: 'own', phone: '+7 701 000 00 01', campaign: 'campaign-a', attempts: at(5) }),
    sampleCall({ uuid: 'other-way', phone: '87010000001', campaign: 'campaign-b', attempts: at(9) }),
    sampleCall({ uuid: 'inbound', phone: '77010000001', campaign: null, type: 'inbound', attempts: at(7) }),
    sampleCall({ uuid: 'same-campaign', phone: '77010000001', campaign: 'campaign-a', attempts: at(1) }),
    sampleCall({ uuid: 'another', phone: '77010000002', campaign: 'campaign-a', attempts: at(9) }),
    sampleCall({ uuid: 'silent', phone: null, campaign: 'campaign-a', attempts: at(9) }),
    sampleCall({ uuid: 'silent-too', phone: null, campaign: 'campaign-a', attempts: at(9) }),
  ]);
});
afterEach(() => database.close());

const found = async (viewer: Viewer, uuid: string) => (await listSameNumber(viewer, uuid)).calls.map(({ callUuid }) => callUuid);

it('finds the other calls of a number however it was sent, inbound too, over all campaigns, latest first', async () => {
  expect(await found(MANAGER, 'OWN')).toEqual(['other-way', 'inbound', 'same-campaign']);
  expect((await listSameNumber(MANAGER, 'own')).calls[1]).toMatchObject({ type: 'inbound', campaignName: null, lastAttemptAt: '2026-01-07T00:00:00Z' });
});

it('keeps to the viewer’s campaigns, for the call itself too', async () => {
  expect(await found({ ...MANAGER, campaignScope: ['campaign-a'] }, 'own')).toEqual(['same-campaign']);
  expect(await found({ ...MANAGER, campaignScope: ['campaign-b'] }, 'own')).toEqual([]);
});

it('links no calls that have no number', async () => {
  expect(await listSameNumber(MANAGER, 'silent')).toEqual({ calls: [], hasMore: false, phoneDigits: null });
});

it('is cut at twenty and says so; the number is not for viewers', async () => {
  await storeSampleCalls(Array.from({ length: MOST_SAME_NUMBER }, (_, index) => sampleCall({ uuid: `more-${index}`, phone: '77010000002', attempts: at(1) })));
  expect(await listSameNumber(MANAGER, 'another')).toMatchObject({ hasMore: false, phoneDigits: '77010000002' });
  await storeSampleCalls([sampleCall({ uuid: 'last', phone: '77010000002', attempts: at(1) })]);
  const { calls, hasMore, phoneDigits } = await listSameNumber({ ...MANAGER, role: 'viewer' }, 'another');
  expect([calls.length, hasMore, phoneDigits]).toEqual([MOST_SAME_NUMBER, true, null]);
});
