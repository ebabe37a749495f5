import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import { payload } from '@/lib/ingest/testing/deliver';
import { listNamesByUuid } from './list-names-by-uuid';

const MANAGER: Viewer = { kind: 'user', userId: 'm', name: 'M', role: 'manager', campaignScope: 'all' };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  let clock = Date.parse('2026-02-03T00:00:00Z');
  const record = (event: string, campaign: string, [uuid, name]: [string, string]) => recordBatch([prepareDelivery(Buffer.from(JSON.stringify(payload({
    call_event_uuid: event, call_uuid: event, call_campaign_uuid: campaign, analytics_data: { reports: { dynamic_reports: [{ uuid, name, content: 'x', result: 'y' }] } },
  }))), new Date((clock += 1_000)))]);
  await record('e1', 'campaign-a', ['u', 'Mood']);
  await record('e2', 'campaign-b', ['u', 'Tone']);
  await record('e3', 'campaign-a', ['u', 'Mood']);
  await record('e4', 'campaign-a', ['other', 'Plan']);
});
afterAll(() => database.close());

it('knows every name of a report, the newest first, and of no other', async () => {
  expect(await listNamesByUuid(MANAGER, ['u', 'nobody'])).toEqual(new Map([['u', ['Tone', 'Mood']]]));
  expect(await listNamesByUuid(MANAGER, [])).toEqual(new Map());
});

it('tells nothing of campaigns out of sight', async () => {
  expect(await listNamesByUuid({ ...MANAGER, campaignScope: ['campaign-a'] }, ['u', 'other'])).toEqual(new Map([['u', ['Mood']], ['other', ['Plan']]]));
  expect(await listNamesByUuid({ ...MANAGER, campaignScope: [] }, ['u'])).toEqual(new Map());
});
