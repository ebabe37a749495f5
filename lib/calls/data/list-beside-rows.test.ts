import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listAttemptCalls } from '@/lib/attempts/data/list-attempt-calls';
import { listAttemptsPage } from '@/lib/attempts/data/list-attempts-page';
import { DEFAULT_ATTEMPT_SORT } from '@/lib/attempts/sort';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { START } from '@/lib/filters/list-place';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { listAttemptReports, listCallReports } from '@/lib/reports/data/list-reports';
import { listReportNames } from '@/lib/reports/data/list-report-names';
import { listTableVariables } from '@/lib/variables/data/list-table-variables';
import { listAttemptSentiments } from './list-attempt-sentiments';

const ALL: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };
/** sees campaign b alone */
const NARROW: Viewer = { ...ALL, campaignScope: ['campaign-b'] };

const at = (minute: number) => new Date(Date.UTC(2026, 1, 2, 10, minute));

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([
    sampleCall({
      uuid: 'call-a', campaign: 'campaign-a', phone: '77010000001',
      variables: [{ name: 'debt', columnNumber: 5, occurrence: 0, sent: 15 }, { name: 'debt', columnNumber: 7, occurrence: 0, sent: 16 }],
      attempts: [
        sampleAttempt({ startedAt: at(0), sentiment: 'negative', reports: [{ name: 'promise', result: 'no' }] }),
        // answered later: decides
        sampleAttempt({ number: 2, startedAt: at(1), sentiment: 'positive', reports: [{ name: 'promise', result: 7 }, { name: 'promise', result: 'again' }] }),
        sampleAttempt({ number: 3, startedAt: at(2), sentiment: 'none', outcome: 'BUSY' }),
      ],
    }),
    sampleCall({
      uuid: 'call-b', campaign: 'campaign-b', variables: [{ name: 'city', columnNumber: 1, occurrence: 0, sent: 'Алматы' }],
      attempts: [sampleAttempt({ startedAt: at(3), reports: [{ name: 'mood', result: 'calm' }] })],
    }),
  ]);
});
afterAll(() => database.close());

describe('what stands beside calls', () => {
  it('counts the attempts of each by sentiment', async () => {
    expect(await listAttemptSentiments(ALL, ['call-a', 'call-b', 'call-c'])).toEqual(new Map([['call-a', [1, 0, 1, 1]], ['call-b', [0, 1, 0, 0]]]));
    expect(await listAttemptSentiments(NARROW, ['call-a', 'call-b'])).toEqual(new Map([['call-b', [0, 1, 0, 0]]]));
  });

  it('has the reports of the attempt that decides, the first of a name', async () => {
    expect(await listCallReports(ALL, ['call-a', 'call-b'], ['promise'])).toEqual(new Map([['call-a', new Map([['promise', 7]])]]));
    expect(await listCallReports(ALL, ['call-a'], [])).toEqual(new Map());
    expect(await listCallReports(NARROW, ['call-a'], ['promise'])).toEqual(new Map());
  });
});

describe('what stands beside attempts', () => {
  it('is the phone, campaign and variables of their calls', async () => {
    const withVariables = await listAttemptCalls(ALL, ['call-a-e1', 'call-b-e0'], { withVariables: true });
    expect(withVariables.get('call-a-e1')).toMatchObject({ phoneNumber: '77010000001', type: 'outbound', campaignName: 'campaign' });
    expect(withVariables.get('call-a-e1')?.variables.map(({ value }) => value)).toEqual([15, 16]);
    expect((await listAttemptCalls(ALL, ['call-a-e1'], { withVariables: false })).get('call-a-e1')?.variables).toEqual([]);
    expect([...(await listAttemptCalls(NARROW, ['call-a-e1', 'call-b-e0'], { withVariables: true })).keys()]).toEqual(['call-b-e0']);
  });

  it('is each attempt’s own report', async () => {
    const results = await listAttemptReports(ALL, ['call-a-e0', 'call-a-e1'], ['promise', 'mood']);
    expect([...results].map(([uuid, byName]) => [uuid, byName.get('promise')])).toEqual([['call-a-e0', 'no'], ['call-a-e1', 7]]);
    expect(await listAttemptReports(NARROW, ['call-a-e0'], ['promise'])).toEqual(new Map());
  });

  it('pages like calls', async () => {
    const { rows } = await listAttemptsPage(ALL, { filter: { campaign: ['campaign-a'] }, sort: DEFAULT_ATTEMPT_SORT, place: START });
    expect(rows.map(({ callEventUuid }) => callEventUuid)).toEqual(['call-a-e2', 'call-a-e1', 'call-a-e0']);
  });
});

describe('the columns that there are', () => {
  it('reports are those of the campaign, or of all that may be seen', async () => {
    expect(await listReportNames(ALL, null)).toEqual(['mood', 'promise']);
    expect(await listReportNames(ALL, 'CAMPAIGN-A')).toEqual(['promise']);
    expect(await listReportNames(NARROW, null)).toEqual(['mood']);
    expect(await listReportNames(NARROW, 'campaign-a')).toEqual([]);
  });

  it('variables are a campaign’s columns one by one, or names over all campaigns', async () => {
    const sent = [{ name: 'debt', columnNumber: 5, value: 15 }, { name: 'debt', columnNumber: 7, value: 16 }];
    const ofCampaign = await listTableVariables(ALL, 'campaign-a');
    expect(ofCampaign.map(({ header, pick }) => [header, pick(sent)])).toEqual([['debt (5)', 15], ['debt (7)', 16]]);
    const overall = await listTableVariables(ALL, null);
    expect(overall.map(({ header, name, pick }) => [header, name, pick(sent)])).toEqual([['city', 'city', null], ['debt', 'debt', 15]]);
    expect((await listTableVariables(NARROW, null)).map(({ name }) => name)).toEqual(['city']);
    expect(await listTableVariables(NARROW, 'campaign-a')).toEqual([]);
  });
});
