import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { type ListPlace, START } from '@/lib/filters/list-place';
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

const open = (place: ListPlace, filter: Parameters<typeof listCallsPage>[1]['filter'] = {}) =>
  listCallsPage(VIEWER, { filter, sort: DEFAULT_CALL_SORT, place });
const uuids = ({ rows }: Awaited<ReturnType<typeof open>>) => rows.map(({ callUuid }) => callUuid);

it('the pages hold every call once, newest first, forth and back', async () => {
  const first = await open(START);
  const second = await open(first.next ?? START);
  expect([...uuids(first), ...uuids(second)]).toEqual(Array.from({ length: 53 }, (_, index) => `call-${52 - index}`));
  expect([first.offset, first.previous, second.offset, second.next]).toEqual([0, null, 50, null]);
  expect(await open(second.previous ?? START)).toEqual(first);
});

it('the end is reached at once, with a full page', async () => {
  const last = await open({ way: 'before', offset: 53 });
  expect(uuids(last)).toEqual(Array.from({ length: 50 }, (_, index) => `call-${49 - index}`));
  expect([last.offset, last.next]).toEqual([3, null]);
  // three calls are before it: the page of them is filled up, as the first one
  expect(await open(last.previous ?? START)).toEqual(await open(START));
});

it('a cursor of another list is said, and the first page shown', async () => {
  const lost = await open({ way: 'after', offset: 50, cursor: 'bnVsbA' });
  expect(lost).toEqual({ ...(await open(START)), isLost: true });
});

it('no calls are one empty page', async () => {
  expect(await open(START, { outcome: ['BUSY'] })).toEqual({ rows: [], previous: null, next: null, offset: 0, isLost: false });
});
