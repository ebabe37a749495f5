import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listAttempts } from '@/lib/attempts/data/list-attempts';
import { listCalls } from '@/lib/calls/data/list-calls';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { decodeFilter } from './codec';
import { sampleAttempt, sampleCall, type SampleVariable } from './testing/sample-calls';
import { storeSampleCalls } from './testing/store-sample-calls';

const VIEWER: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };

const variable = (name: string, sent: SampleVariable['sent'], columnNumber = 1): SampleVariable => ({
  name,
  sent,
  columnNumber,
  occurrence: 0,
});
const said = (changes: Parameters<typeof sampleAttempt>[0], at: string) => sampleAttempt({ startedAt: new Date(at), ...changes });

const CALLS = [
  sampleCall({ uuid: 'nine', variables: [variable('debt', 9)] }),
  sampleCall({ uuid: 'ten', variables: [variable('debt', '10'), variable('debt', 'none', 2)] }),
  sampleCall({ uuid: 'big', variables: [variable('debt', '9007199254740993')] }),
  sampleCall({ uuid: 'city', variables: [variable('debt', 'ҚЫЗЫЛОРДА 100%')] }),
  sampleCall({ uuid: 'blank', variables: [variable('debt', '')] }),
  sampleCall({ uuid: 'null', variables: [variable('debt', null)] }),
  sampleCall({ uuid: 'bare', campaign: null, phone: '87015550000' }),
  sampleCall({
    uuid: 'retried', campaign: 'campaign-b',
    attempts: [
      said({ number: 1, outcome: 'NO_ANSWER', result: null, durationSeconds: 0, callStatus: 'FAILED' }, '2026-02-01T18:59:59Z'),
      said({ number: 2, durationSeconds: 60, result: 'REFUSED', sentiment: 'negative' }, '2026-02-01T19:00:00Z'),
      said({ number: 3, outcome: 'BUSY', durationSeconds: null, callStatus: 'FAILED', sentiment: 'none' }, '2026-02-03T00:00:00Z'),
    ],
  }),
];

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls(CALLS);
});
afterAll(async () => {
  await database.close();
});

async function calls(query: string, viewer = VIEWER): Promise<string[]> {
  const { filter, problems } = decodeFilter(query, []);
  expect(problems).toEqual([]);
  const { rows } = await listCalls(viewer, { filter, limit: 500 });
  return rows.map(({ callUuid }) => callUuid).sort();
}

async function attempts(query: string): Promise<(number | null)[]> {
  const { rows } = await listAttempts(VIEWER, { filter: decodeFilter(`campaign=campaign-b&${query}`, []).filter, limit: 500 });
  return rows.map(({ attemptNumber }) => attemptNumber).sort();
}

describe('a variable', () => {
  it.each([
    ['gt:9', ['big', 'city', 'ten'], 'numbers as numbers; "none" and the city come after "9" as texts'],
    ['gt:10', ['big', 'city', 'ten'], 'so that 9 is not after 10'],
    ['eq:9.0', ['nine'], 'numbers in any writing'],
    ['eq:9007199254740993', ['big'], 'digit for digit beyond 2^53'],
    ['eq:9007199254740992', [], 'so that no neighbour is equal'],
    ['between:9..10', ['nine', 'ten'], 'with both ends'],
    ['in:9|10|none', ['nine', 'ten'], 'any of a list'],
    ['eq:қызылорда%20100%25', ['city'], 'in any case of any alphabet'],
    ['contains:ЛОРДА', ['city'], 'by a part'],
    ['contains:%25', ['city'], 'its wildcards literal'],
    ['contains:_', [], 'all of them'],
    ['starts:Қ', ['city'], 'by its beginning'],
    ['empty', ['bare', 'blank', 'null', 'retried'], 'absent, null or an empty text'],
    ['present', ['big', 'city', 'nine', 'ten'], 'anything else'],
    ['ne:9', ['bare', 'big', 'blank', 'city', 'null', 'retried', 'ten'], 'not equal, absent included'],
    ['ne:none', ['bare', 'big', 'blank', 'city', 'nine', 'null', 'retried'], 'no column of the name may be equal'],
    ['9,10', ['nine', 'ten'], 'either of two'],
    ['eq:', ['blank'], 'an empty text is a text'],
  ])('%s finds %j: %s', async (tests, found) => {
    expect(await calls(`var.debt=${tests}`)).toEqual(found);
  });
});

describe('on calls', () => {
  it('the deciding attempt stands for its call, the last one for its status', async () => {
    expect(await calls('campaign=campaign-b&outcome=answered&attempt=2&duration=60&result=refused&sentiment=negative')).toEqual([
      'retried',
    ]);
    expect(await calls('callStatus=failed')).toEqual(['retried']);
    expect(await calls('duration=0')).toEqual([]);
    expect(await calls('attempts=gte:3')).toEqual(['retried']);
  });

  it('any attempt in the range will do, by days of the workspace', async () => {
    expect(await calls('from=2026-02-01&to=2026-02-01')).toEqual(['retried']);
    expect(await calls('from=2026-02-01T19:00:00Z&to=2026-02-01T19:00:01Z')).toEqual(['retried']);
    expect(await calls('from=2026-02-01T19:00:01Z&to=2026-02-02T10:00:00Z')).toEqual([]);
    expect(await calls('from=2026-02-03')).toEqual(['retried']);
    expect(await calls('from=2026-02-04')).toEqual([]);
  });

  it('a phone is found by digits in any writing', async () => {
    expect(await calls('phone=8+701+555')).toEqual(['bare']);
    expect(await calls('phone=8+(701)+555-00-00')).toEqual(['bare']);
    expect(await calls('phone=7015550')).toEqual(['bare']);
  });

  it('a viewer sees the campaigns of his scope only', async () => {
    expect(await calls('', { ...VIEWER, campaignScope: ['campaign-b'] })).toEqual(['retried']);
    expect(await calls('', { ...VIEWER, campaignScope: [] })).toEqual([]);
    expect(await calls('campaign=campaign-a', { ...VIEWER, campaignScope: ['campaign-b'] })).toEqual([]);
  });
});

describe('on attempts', () => {
  it('every test but those of the call is of the attempt itself', async () => {
    expect(await attempts('outcome=BUSY,NO_ANSWER')).toEqual([1, 3]);
    expect(await attempts('duration=empty')).toEqual([3]);
    expect(await attempts('duration=ne:60')).toEqual([1, 3]);
    expect(await attempts('result=none')).toEqual([1]);
    expect(await attempts('to=2026-02-01')).toEqual([1]);
    expect(await attempts('from=2026-02-02&to=2026-02-02')).toEqual([2]);
    expect(await attempts('attempts=3&attempt=gt:1')).toEqual([2, 3]);
  });
});
