import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { saveReview } from '@/lib/reviews/mutations';
import { BUILT_IN_IDS } from '@/lib/views/types';
import { getSidebarCounts } from './data';

const viewerOf = (changes: Partial<Viewer>): Viewer =>
  ({ kind: 'user', userId: 'aida', name: 'Аида', role: 'manager', campaignScope: 'all', ...changes });
const MANAGER = viewerOf({});

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  const attempts = [sampleAttempt({ outcome: 'ANSWERED', sentiment: 'negative', result: 'REFUSED' })];
  await storeSampleCalls([
    sampleCall({ uuid: 'one', campaign: 'campaign-a', attempts }),
    sampleCall({ uuid: 'two', campaign: 'campaign-b', attempts }),
  ]);
});
afterEach(() => database.close());

describe('the figures of the sidebar', () => {
  it('are of every view and of the queue, within the viewer’s campaigns', async () => {
    const { views, waiting } = await getSidebarCounts(MANAGER);
    expect(views.map(({ id }) => id)).toEqual([...BUILT_IN_IDS]);
    expect(views).toContainEqual({ id: 'negative-reached', count: 2 });
    expect(waiting).toBe(2);
    const scoped = await getSidebarCounts(viewerOf({ campaignScope: ['campaign-b'] }));
    expect(scoped.views).toContainEqual({ id: 'negative-reached', count: 1 });
    expect(scoped.waiting).toBe(1);
  });

  it('tell those who may not review nothing of the queue', async () => {
    const others = [viewerOf({ role: 'viewer' }), viewerOf({ kind: 'api-token', userId: null })];
    expect(await Promise.all(others.map(async (viewer) => (await getSidebarCounts(viewer)).waiting))).toEqual([null, null]);
  });

  it('know at once of a call that was reviewed', async () => {
    expect((await getSidebarCounts(MANAGER)).waiting).toBe(2);
    const saved = await saveReview(MANAGER, {
      callUuid: 'one', version: 0, attemptUuid: 'one-e0', status: 'reviewed', sentimentAgreed: null, humanSentiment: null, resultAgreed: null,
      humanResult: null, comment: null, answers: [],
    });
    expect(saved.ok).toBe(true);
    expect((await getSidebarCounts(MANAGER)).waiting).toBe(1);
  });
});
