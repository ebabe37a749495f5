import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { countAttempts } from '@/lib/attempts/data/count-attempts';
import { listAttempts } from '@/lib/attempts/data/list-attempts';
import { countCalls } from '@/lib/calls/data/count-calls';
import { listCalls } from '@/lib/calls/data/list-calls';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { exportedIds } from '@/lib/exports/testing/exported-ids';
import { checkFacets } from '@/lib/facets/testing/check-facets';
import { computeMetrics } from '@/lib/metrics/data/compute-metrics';
import { naiveMetrics } from '@/lib/metrics/testing/naive-metrics';
import type { Filter } from './schema';
import { filters, sampleCalls } from './testing/arbitraries';
import { checkPaging } from './testing/check-paging';
import { attemptMatches, callMatches } from './testing/naive-reading';
import { attemptUuid, type SampleCall } from './testing/sample-calls';
import { storeSampleCalls, storeSampleRules } from './testing/store-sample-calls';
import { attemptWhere, callWhere } from './where';

const VIEWER: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };
const ZONE = 'Asia/Almaty';
const dayOf = (instant: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' }).format(instant);

/** A list asks for common values row by row; here, of so few rows, no value is common. */
async function countAsking(filter: Filter): Promise<number[]> {
  const context = { viewer: VIEWER, timeZone: ZONE, asked: 'all' } as const;
  const [calls] = await reader().$queryRaw<{ n: bigint }[]>`SELECT COUNT(*) AS n FROM calls c WHERE ${callWhere(filter, context)}`;
  const [attempts] = await reader().$queryRaw<{ n: bigint }[]>`
    SELECT COUNT(*) AS n FROM attempts a JOIN calls c ON c.id = a.call_id WHERE ${attemptWhere(filter, context)}`;
  return [Number(calls?.n), Number(attempts?.n)];
}

async function checkCalls(calls: SampleCall[], filter: Filter): Promise<void> {
  const expected = calls.filter((call) => callMatches(call, filter, dayOf));
  const uuids = expected.map(({ uuid }) => uuid);
  const { rows } = await listCalls(VIEWER, { filter, limit: 500 });
  expect(rows.map(({ callUuid }) => callUuid).sort()).toEqual(uuids);
  expect(await countCalls(VIEWER, filter)).toBe(uuids.length);
  expect(await exportedIds(VIEWER, filter, { rows: 'calls' })).toEqual(uuids);
  expect(await computeMetrics(VIEWER, filter)).toEqual(naiveMetrics(expected, filter, dayOf));
}

async function checkAttempts(calls: SampleCall[], filter: Filter): Promise<void> {
  const uuids = calls.flatMap((call) =>
    call.attempts.flatMap((attempt, index) => (attemptMatches({ call, attempt }, filter, dayOf) ? [attemptUuid(call, index)] : [])));
  const { rows } = await listAttempts(VIEWER, { filter, limit: 500 });
  expect(rows.map(({ callEventUuid }) => callEventUuid).sort()).toEqual(uuids);
  expect(await countAttempts(VIEWER, filter)).toBe(uuids.length);
  expect(await countAsking(filter)).toEqual([calls.filter((call) => callMatches(call, filter, dayOf)).length, uuids.length]);
  expect(await exportedIds(VIEWER, filter, { rows: 'attempts' })).toEqual(uuids);
}

describe('one filter', () => {
  let turn = 0;

  it('means the same to lists, counts, facets, metrics, exports and a naive reading of the grammar', async () => {
    await fc.assert(
      fc.asyncProperty(sampleCalls, fc.array(filters, { minLength: 30, maxLength: 30 }), async (calls, chosen) => {
        const database = await openTestDatabase();
        try {
          await storeSampleCalls(calls, { timeZone: ZONE });
          await storeSampleRules();
          for (const filter of [{}, ...chosen]) {
            await checkCalls(calls, filter);
            await checkAttempts(calls, filter);
            await checkFacets({ viewer: VIEWER, calls, filter, dayOf });
            // on through all sorts, from one database to the next
            await checkPaging(VIEWER, { filter, turn: (turn += 1) });
          }
        } finally {
          await database.close();
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 300_000);
});
