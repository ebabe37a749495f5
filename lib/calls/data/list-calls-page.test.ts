import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { DEFAULT_CALL_SORT } from '../sort';
import { listCallsPage } from './list-calls-page';

const VIEWER: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls(
    Array.from({ length: 53 }, (_, index) =>
      sampleCall({
        uuid: `call-${index}`,
        campaign: index === 0 ? 'campaign-b' : 'campaign-a',
        variables: [{ name: 'debt', columnNumber: 5, occurrence: 0, sent: index }],
        attempts: [sampleAttempt({ startedAt: new Date(Date.UTC(2026, 1, 2, 10, index)) })],
      }),
    ),
  );
});
afterAll(async () => {
  await database.close();
});

const open = (page: number, filter: Parameters<typeof listCallsPage>[1]['filter'] = {}) =>
  listCallsPage(VIEWER, { filter, sort: DEFAULT_CALL_SORT, page });
const uuids = ({ rows }: Awaited<ReturnType<typeof open>>) => rows.map(({ callUuid }) => callUuid);

it('the pages hold every call once, newest first', async () => {
  const [first, second] = [await open(1), await open(2)];
  expect([...uuids(first), ...uuids(second)]).toEqual(Array.from({ length: 53 }, (_, index) => `call-${52 - index}`));
  expect(second).toMatchObject({ page: 2, pageCount: 2, offset: 50, total: 53, columns: [] });
});

it('a page that is not there is the first', async () => {
  expect(await open(3)).toEqual(await open(1));
});

it('one campaign brings its variables as columns', async () => {
  const { columns, total, pageCount } = await open(1, { campaign: ['campaign-a'] });
  expect([columns.map(({ header }) => header), total, pageCount]).toEqual([['debt'], 52, 2]);
  expect((await open(1, { campaign: ['campaign-a', 'campaign-b'] })).columns).toEqual([]);
});

it('no calls are one empty page', async () => {
  expect(await open(1, { outcome: ['BUSY'] })).toEqual({ rows: [], columns: [], page: 1, pageCount: 1, offset: 0, total: 0 });
});
