import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { parseRun } from '../run';
import { getFirstOfRun, getRunPlace } from './get-run-place';
import { listCalls } from './list-calls';

const VIEWER: Viewer = { kind: 'user', userId: '1', name: 'test', role: 'manager', campaignScope: 'all' };
const OF_B: Viewer = { ...VIEWER, campaignScope: ['campaign-b'] };
const CALLS = 60;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls(
    Array.from({ length: CALLS }, (_, index) =>
      sampleCall({
        uuid: `call-${index}`,
        campaign: index % 3 === 0 ? 'campaign-b' : 'campaign-a',
        // two calls each minute: ties are in the order of the list, too
        attempts: [sampleAttempt({ startedAt: new Date(Date.UTC(2026, 1, 2, 0, index >> 1)), durationSeconds: index % 7 })],
      }),
    ),
  );
});
afterAll(async () => {
  await database.close();
});

const runOf = (query: string) => {
  const run = parseRun(query);
  if (run === null) throw new Error(`no run: ${query}`);
  return run;
};

it.each(['from=2026-02-02T00:00:00Z&to=2026-02-02T00:10:00Z', 'campaign=campaign-b&sort=durationSeconds:asc&to=2026-02-02T00:15:00Z'])(
  'goes through the calls of a filter in the order of its list, forth and back, each once: %s',
  async (query) => {
    const run = runOf(query);
    const listed = (await listCalls(VIEWER, { ...run, limit: 500 })).rows.map(({ callUuid }) => callUuid);
    expect(listed.length).toBeGreaterThan(9);
    const gone: string[] = [];
    for (let at = await getFirstOfRun(VIEWER, run); at !== null; at = (await getRunPlace(VIEWER, at, run))?.nextUuid ?? null) gone.push(at);
    expect(gone).toEqual(listed);
    for (const [index, uuid] of listed.entries()) {
      expect(await getRunPlace(VIEWER, uuid, run)).toEqual({
        previousUuid: listed[index - 1] ?? null, nextUuid: listed[index + 1] ?? null, leftCount: listed.length - 1 - index,
      });
    }
  },
);

it('a call that is not of the filter any more still has its place between the others', async () => {
  const run = runOf('campaign=campaign-b');
  expect(await getRunPlace(VIEWER, 'CALL-10', run)).toMatchObject({ previousUuid: 'call-12', nextUuid: 'call-9', leftCount: 4 });
});

it('what is left is counted up to a bound', async () => {
  const first = await getFirstOfRun(VIEWER, runOf(''));
  expect(first).toBe(`call-${CALLS - 1}`);
  expect((await getRunPlace(VIEWER, first ?? '', runOf('')))?.leftCount).toBe(CALLS - 1);
  expect((await getRunPlace(VIEWER, first ?? '', { ...runOf(''), mostLeft: 12 }))?.leftCount).toBe(12);
});

it('stays in the viewer’s campaigns', async () => {
  expect(await getRunPlace(OF_B, 'call-10', runOf(''))).toBeNull();
  expect(await getRunPlace(OF_B, 'call-9', runOf(''))).toMatchObject({ previousUuid: 'call-12', nextUuid: 'call-6', leftCount: 3 });
  expect(await getFirstOfRun(OF_B, runOf('campaign=campaign-a'))).toBeNull();
});
