import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { computeMetrics } from '@/lib/metrics/data/compute-metrics';
import { computeOverview } from '@/lib/metrics/data/compute-overview';
import { LONGEST_CAMPAIGN_NAME, renameCampaign } from '../mutations';
import { countCampaigns } from './count-campaigns';
import { getCampaign } from './get-campaign';
import { listCampaigns } from './list-campaigns';

const VIEWER: Viewer = { kind: 'user', userId: 'u', name: 'test', role: 'manager', campaignScope: 'all' };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([
    sampleCall({
      uuid: 'one',
      attempts: [
        sampleAttempt({
          outcome: 'NO_ANSWER',
          durationSeconds: null,
          billDurationSeconds: null,
          result: null,
          sentiment: 'none',
          agent: 'agent-b',
        }),
        sampleAttempt({ number: 2, startedAt: new Date('2026-02-03T08:00:00Z') }),
      ],
    }),
    sampleCall({
      uuid: 'two',
      attempts: [sampleAttempt({ outcome: 'BUSY', result: null, sentiment: 'none', durationSeconds: 1, billDurationSeconds: null })],
    }),
    sampleCall({
      uuid: 'three',
      campaign: 'campaign-b',
      attempts: [sampleAttempt({ startedAt: new Date('2026-02-04T08:00:00Z'), durationSeconds: null, billDurationSeconds: null })],
    }),
    sampleCall({ uuid: 'inbound', campaign: null, type: 'inbound' }),
  ]);
});
afterEach(async () => {
  await database.close();
});

const names = async (viewer = VIEWER) => (await listCampaigns(viewer, { limit: 50 })).rows.map(({ campaignUuid }) => campaignUuid);

describe('campaigns', () => {
  it('have figures over all their calls, and inbound calls are in none', async () => {
    expect(await getCampaign(VIEWER, 'CAMPAIGN-A')).toEqual({
      campaignUuid: 'campaign-a', name: 'campaign', givenName: null,
      agents: [{ agentUuid: 'agent-a', agentName: 'Agent agent-a' }, { agentUuid: 'agent-b', agentName: 'Agent agent-b' }],
      calls: 2, reachedCalls: 1, attempts: 3, answeredAttempts: 1, durationSeconds: 102, billDurationSeconds: 97,
      byOutcome: { ANSWERED: 1, NO_ANSWER: 0, BUSY: 1, FAILED: 0, PENDING: 0 }, byResult: { CALL_ANSWERED: 1, none: 1 },
      bySentiment: { positive: 0, neutral: 1, negative: 0, none: 1 },
      firstAttemptAt: '2026-02-02T10:20:24Z', lastAttemptAt: '2026-02-03T08:00:00Z',
    });
    expect(await getCampaign(VIEWER, 'campaign-b')).toMatchObject({ calls: 1, durationSeconds: null });
    expect(await getCampaign(VIEWER, 'campaign-c')).toBeNull();
  });

  it('say the same as the metrics of their calls', async () => {
    for (const campaignUuid of ['campaign-a', 'campaign-b']) {
      const { byDay: _days, byAttemptNumber: _numbers, ...figures } = await computeMetrics(VIEWER, { campaign: [campaignUuid] });
      expect(await getCampaign(VIEWER, campaignUuid)).toMatchObject(figures);
    }
  });

  it('are listed by last activity, by a chosen figure, and a page at a time', async () => {
    expect(await names()).toEqual(['campaign-b', 'campaign-a']);
    const sort = { field: 'billDurationSeconds', direction: 'asc' } as const;
    const first = await listCampaigns(VIEWER, { limit: 1, sort });
    expect(first.rows.map(({ campaignUuid }) => campaignUuid)).toEqual(['campaign-a']);
    const second = await listCampaigns(VIEWER, { limit: 1, sort, cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({ rows: [{ campaignUuid: 'campaign-b' }], nextCursor: null });
    await expect(listCampaigns(VIEWER, { limit: 1, cursor: first.nextCursor ?? '' })).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('are shown within the scope only', async () => {
    const scoped: Viewer = { ...VIEWER, campaignScope: ['campaign-b'] };
    expect(await names(scoped)).toEqual(['campaign-b']);
    expect(await countCampaigns(scoped)).toBe(1);
    expect(await getCampaign(scoped, 'campaign-a')).toBeNull();
    expect(await renameCampaign(scoped, { campaignUuid: 'campaign-a', name: 'x' })).toEqual({ ok: false, reason: 'not_found' });
  });

  it('can be named and lose their name again, by managers', async () => {
    const rename = (name: string | null, viewer = VIEWER) => renameCampaign(viewer, { campaignUuid: 'campaign-a', name });
    expect(await rename('  Долги ')).toEqual({ ok: true });
    expect(await getCampaign(VIEWER, 'campaign-a')).toMatchObject({ name: 'Долги', givenName: 'Долги' });
    expect(await rename('')).toEqual({ ok: true });
    expect(await getCampaign(VIEWER, 'campaign-a')).toMatchObject({ name: 'campaign', givenName: null });
    expect(await rename('x', { ...VIEWER, role: 'viewer' })).toEqual({ ok: false, reason: 'forbidden' });
    expect(await rename('x'.repeat(LONGEST_CAMPAIGN_NAME + 1))).toEqual({ ok: false, reason: 'too_long' });
  });
});

describe('the overview', () => {
  it('counts today and the last seven days by the days of the workspace', async () => {
    const { today, last7Days, allTime, timeZone } = await computeOverview(VIEWER, new Date('2026-02-08T19:30:00Z'));
    expect(timeZone).toBe('Asia/Almaty');
    expect(today).toMatchObject({
      firstDay: '2026-02-09',
      lastDay: '2026-02-09',
      metrics: { calls: 0, attempts: 0, durationSeconds: null, byDay: [] },
    });
    expect(last7Days).toMatchObject({ firstDay: '2026-02-03', lastDay: '2026-02-09', metrics: { calls: 2, attempts: 2 } });
    expect(allTime).toMatchObject({ calls: 4, attempts: 5 });
  });
});
