import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listCalls } from '@/lib/calls/data/list-calls';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { updateSettings } from '@/lib/settings/mutations';
import { setReviewStatus } from '../mutations';
import { QUEUE_RULES } from '../types';
import { listQueueReasons } from './list-queue-reasons';

const ADMIN: Viewer = { kind: 'user', userId: '1', name: 'Айгүл', role: 'admin', campaignScope: 'all' };
const UUIDS = Array.from({ length: 40 }, (_, index) => `call-${index}`);

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls(UUIDS.map((uuid, index) => sampleCall({
    uuid,
    campaign: index % 2 === 0 ? 'campaign-a' : 'campaign-b',
    attempts: [sampleAttempt({
      outcome: index % 5 === 0 ? 'BUSY' : 'ANSWERED', sentiment: index % 3 === 0 ? 'negative' : 'neutral', result: index % 4 === 0 ? null : 'CALL_ANSWERED_OK',
      durationSeconds: index * 10,
    })],
  })));
  await updateSettings(ADMIN, { queueNegative: true, queueUnmapped: true, queueLongSeconds: 300, queueRandomPercent: 30 });
  await setReviewStatus(ADMIN, { callUuid: 'call-5', status: 'to_review' });
  await setReviewStatus(ADMIN, { callUuid: 'call-3', status: 'reviewed' });
});
afterAll(async () => {
  await database.close();
});

it('says of each call by which rules it waits: those whose list holds it', async () => {
  const reasons = await listQueueReasons(ADMIN, UUIDS);
  for (const rule of QUEUE_RULES) {
    const { rows } = await listCalls(ADMIN, { filter: { queue: [rule] }, limit: 500 });
    const waiting = UUIDS.filter((uuid) => reasons.get(uuid)?.includes(rule));
    expect(waiting.length, rule).toBeGreaterThan(0);
    expect(rows.map(({ callUuid }) => callUuid).sort(), rule).toEqual(waiting.sort());
  }
  expect(reasons.get('call-5')).toEqual(['manual']);
  expect(reasons.has('call-3')).toBe(false);
});

it('keeps to the calls that were asked for, and to the viewer’s campaigns', async () => {
  expect([...(await listQueueReasons(ADMIN, ['call-9'])).keys()]).toEqual(['call-9']);
  expect([...(await listQueueReasons(ADMIN, [])).keys()]).toEqual([]);
  const seen = await listQueueReasons({ ...ADMIN, role: 'manager', campaignScope: ['campaign-a'] }, UUIDS);
  expect([...seen.keys()].every((uuid) => Number(uuid.slice('call-'.length)) % 2 === 0)).toBe(true);
  expect(seen.size).toBeGreaterThan(3);
});
