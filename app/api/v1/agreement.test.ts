import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { decodeFilter } from '@/lib/filters/codec';
import { encodeFilter } from '@/lib/filters/encode-filter';
import type { Filter } from '@/lib/filters/schema';
import { filters, sampleCalls } from '@/lib/filters/testing/arbitraries';
import { attemptMatches, callMatches } from '@/lib/filters/testing/naive-reading';
import { attemptUuid, sampleCall, type SampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls, storeSampleRules } from '@/lib/filters/testing/store-sample-calls';
import { naiveMetrics } from '@/lib/metrics/testing/naive-metrics';
import { GET as getAttempts } from './attempts/route';
import { GET as getCalls } from './calls/route';
import { GET as getFacets } from './facets/route';
import { GET as getMetrics } from './metrics/route';

const API_TOKEN = 'a-token-of-the-agreement-test';
const ZONE = 'Asia/Almaty';
const dayOf = (instant: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' }).format(instant);

beforeAll(() => vi.stubEnv('API_TOKENS', API_TOKEN));
afterAll(() => vi.unstubAllEnvs());

async function ask(handler: typeof getCalls, query: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const request = new Request(`http://localhost/api/v1/any?${query}`, { headers: { authorization: `Bearer ${API_TOKEN}` } });
  const response = await handler(request, { params: Promise.resolve({}) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function idsOf(handler: typeof getCalls, query: string, key: string): Promise<unknown[]> {
  const ids: unknown[] = [];
  for (let cursor: unknown = ''; cursor !== null;) {
    const { status, body } = await ask(handler, `${query}&limit=7${cursor === '' ? '' : `&cursor=${String(cursor)}`}`);
    expect(status, query).toBe(200);
    ids.push(...(body['data'] as Record<string, unknown>[]).map((row) => row[key]));
    cursor = body['nextCursor'];
  }
  return ids.sort();
}

async function checkAnswers(calls: SampleCall[], filter: Filter): Promise<void> {
  const query = encodeFilter(filter).toString();
  const expected = calls.filter((call) => callMatches(call, filter, dayOf));
  const attempts = calls.flatMap((call) =>
    call.attempts.flatMap((attempt, index) => (attemptMatches({ call, attempt }, filter, dayOf) ? [attemptUuid(call, index)] : [])));
  expect(await idsOf(getCalls, query, 'callUuid')).toEqual(expected.map(({ uuid }) => uuid));
  expect(await idsOf(getAttempts, query, 'callEventUuid')).toEqual(attempts);
  expect((await ask(getMetrics, query)).body).toEqual(naiveMetrics(expected, filter, dayOf));
  expect((await ask(getFacets, `${query}&fields=outcome`)).body['total']).toBe(expected.length);
  expect((await ask(getFacets, `${query}&fields=result,agent&rows=attempts`)).body['total']).toBe(attempts.length);
}

describe('the API', () => {
  it('answers a filter that is written as its query as a naive reading of the grammar does', async () => {
    await fc.assert(
      fc.asyncProperty(sampleCalls, fc.array(filters, { minLength: 30, maxLength: 30 }), async (calls, chosen) => {
        const database = await openTestDatabase();
        try {
          await storeSampleCalls(calls, { timeZone: ZONE });
          await storeSampleRules();
          for (const filter of [{}, ...chosen]) {
            // not every filter can be written: one name twice is one parameter, and a range has no empty ends
            const { filter: read, problems } = decodeFilter(encodeFilter(filter).toString(), []);
            if (problems.length === 0) await checkAnswers(calls, read);
          }
        } finally {
          await database.close();
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 200_000);

  it.each([
    "sort=uuid);DROP TABLE calls;--:asc", 'sort=lastAttemptAt:desc;', "sort=__proto__:asc", 'sort=c.id:asc', 'sort=toString:asc', "cursor=' OR 1=1", 'limit=1;',
  ])('refuses %s', async (query) => {
    const database = await openTestDatabase();
    const [name = '', value = ''] = query.split(/=(.*)/);
    for (const handler of [getCalls, getAttempts]) expect((await ask(handler, `${name}=${encodeURIComponent(value)}`)).status).toBe(400);
    await database.close();
  });

  it('takes hostile names and values as what they are', async () => {
    const hostile = `x' OR '1'='1"; DROP TABLE calls; -- %_\\ $1 ? :a`;
    const database = await openTestDatabase();
    await storeSampleCalls([sampleCall({ uuid: 'call', variables: [{ name: hostile, columnNumber: 1, occurrence: 0, sent: hostile }] })]);
    const [name, value] = [encodeURIComponent(hostile), encodeURIComponent(hostile)];
    const found = (await ask(getCalls, `var.${name}=eq:${value}`)).body['data'];
    expect(found).toMatchObject([{ callUuid: 'call', variables: [{ name: hostile, value: hostile }] }]);
    for (const query of [`var.${name}=${value}`, `var.${name}=contains:${value}`, `report.${name}=starts:${value}`, `not.var.${name}=${value}`,
      `result=${value}`, `agent=${value}`, `campaign=${value}`, `voice=${value}`, `q=${value}`, `sort=var.${name}:desc`]) {
      expect((await ask(getCalls, query)).status, query).toBe(200);
    }
    expect((await ask(getCalls, '')).body['data']).toHaveLength(1);
    await database.close();
  });
});
