import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listCalls } from '@/lib/calls/data/list-calls';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { filters, sampleCalls } from '@/lib/filters/testing/arbitraries';
import { callMatches } from '@/lib/filters/testing/naive-reading';
import { sampleCall, type SampleCall, type SampleVariable } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls, storeSampleRules } from '@/lib/filters/testing/store-sample-calls';
import { callWhere } from '@/lib/filters/where';
import { pickVariable } from '../pick-variable';
import { countPlacesOf } from './count-places';
import { listCampaignColumns } from './list-campaign-columns';
import { listVariables } from './list-variables';

const VIEWER: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };
const variable = (name: string, columnNumber: number | null, sent: SampleVariable['sent'], occurrence = 0): SampleVariable => ({
  name,
  columnNumber,
  sent,
  occurrence,
});

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([
    sampleCall({
      uuid: 'one',
      variables: [
        variable('city', 9, 'Алматы'),
        variable('debt', 5, 10),
        variable('paid', 7, true),
        variable('due', 6, '2026-02-01'),
        variable('debt', 2, '1'),
      ],
    }),
    sampleCall({
      uuid: 'two',
      variables: [
        variable('city', 9, 'Алматы'),
        variable('debt', 5, '20.5'),
        variable('paid', 7, false),
        variable('due', 6, ''),
        variable('extra', null, '12-34-5678'),
      ],
    }),
    sampleCall({ uuid: 'three', variables: [variable('city', 9, '7'), variable('debt', 5, null), variable('city', 9, 'again', 1)] }),
    sampleCall({ uuid: 'four', campaign: 'campaign-b', variables: [variable('city', 9, 'Астана')] }),
  ]);
});
afterAll(async () => {
  await database.close();
});

describe('listVariables', () => {
  it('tells name, column, kind, distinct values and the most frequent ones', async () => {
    expect(await listVariables(VIEWER, { campaign: ['campaign-a'] })).toEqual([
      { name: 'debt', columnNumber: 2, kind: 'number', distinctCount: 1, topValues: [{ value: '1', count: 1 }] },
      {
        name: 'debt',
        columnNumber: 5,
        kind: 'number',
        distinctCount: 2,
        topValues: [
          { value: 10, count: 1 },
          { value: '20.5', count: 1 },
        ],
      },
      { name: 'due', columnNumber: 6, kind: 'date', distinctCount: 1, topValues: [{ value: '2026-02-01', count: 1 }] },
      {
        name: 'paid',
        columnNumber: 7,
        kind: 'boolean',
        distinctCount: 2,
        topValues: [
          { value: false, count: 1 },
          { value: true, count: 1 },
        ],
      },
      {
        name: 'city',
        columnNumber: 9,
        kind: 'text',
        distinctCount: 2,
        topValues: [
          { value: 'Алматы', count: 2 },
          { value: '7', count: 1 },
        ],
      },
      { name: 'city', columnNumber: 9, kind: 'text', distinctCount: 1, topValues: [{ value: 'again', count: 1 }] },
      { name: 'extra', columnNumber: null, kind: 'text', distinctCount: 1, topValues: [{ value: '12-34-5678', count: 1 }] },
    ]);
  });

  it('joins campaigns when none is named, within the scope', async () => {
    const cities = async (viewer: Viewer) => (await listVariables(viewer, {})).find(({ name }) => name === 'city');
    expect(await cities(VIEWER)).toMatchObject({ distinctCount: 3 });
    expect(await cities({ ...VIEWER, campaignScope: ['campaign-b'] })).toMatchObject({
      distinctCount: 1,
      topValues: [{ value: 'Астана', count: 1 }],
    });
    expect(await listVariables(VIEWER, { campaign: ['nope'] })).toEqual([]);
  });
});

const ZONE = 'Asia/Almaty';
const dayOf = (instant: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' }).format(instant);

/** Every column counted call by call. */
function naiveVariables(calls: readonly SampleCall[]) {
  const places = new Map<string, { name: string; columnNumber: number | null; found: Map<string, { written: SampleVariable['sent']; count: number }> }>();
  for (const { variables } of calls) {
    for (const { name, columnNumber, occurrence, sent } of variables) {
      const key = JSON.stringify([name, columnNumber, occurrence]);
      const place = places.get(key) ?? { name, columnNumber, found: new Map() };
      places.set(key, place);
      if (sent === null || sent === '') continue;
      const held = place.found.get(String(sent).toLowerCase());
      place.found.set(String(sent).toLowerCase(), { written: held?.written ?? sent, count: (held?.count ?? 0) + 1 });
    }
  }
  return [...places].map(([key, { name, columnNumber, found }]) => {
    const ranked = [...found].sort(([one, a], [other, b]) => b.count - a.count || (one < other ? -1 : 1));
    return { key, name, columnNumber, distinctCount: found.size, topValues: ranked.slice(0, 10).map(([, { written, count }]) => ({ value: written, count })) };
  });
}

describe('the figures of random columns', () => {
  it('are those of a naive count', async () => {
    await fc.assert(fc.asyncProperty(sampleCalls, fc.array(filters, { minLength: 3, maxLength: 5 }), async (calls, narrowed) => {
      const own = await openTestDatabase();
      try {
        await storeSampleCalls(calls, { timeZone: ZONE });
        await storeSampleRules();
        const inOrder = (one: { name: string; columnNumber: number | null }, other: typeof one) =>
          (one.columnNumber ?? Infinity) - (other.columnNumber ?? Infinity) || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
        const definitions = await reader().variableDefinition.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
        // the first two are one column
        const places = [definitions.slice(0, 2), ...definitions.slice(2).map((one) => [one])].map((place) => place.map(({ id }) => id));
        for (const filter of narrowed) {
          const where = callWhere(filter, { viewer: VIEWER, timeZone: ZONE });
          expect(await countPlacesOf({ where, areMany: true }, places)).toEqual(await countPlacesOf({ where, areMany: false }, places));
        }
        for (const filter of [{}, { campaign: ['campaign-a'] }, { campaign: ['none'] }, { not: { campaign: ['none'] } }, ...narrowed]) {
          const within = calls.filter((call) => callMatches(call, filter, dayOf));
          const found = await listVariables(VIEWER, filter);
          const naive = naiveVariables(within).sort((a, b) => inOrder(a, b) || (a.key < b.key ? -1 : 1));
          expect(found.map(({ kind: _, ...figures }) => figures)).toEqual(naive.map(({ key: _, ...figures }) => figures));
          expect(found.filter(({ kind }) => kind === 'number').every(({ topValues }) => topValues.every(({ value }) => Number.isFinite(Number(value))))).toBe(true);
        }
      } finally {
        await own.close();
      }
    }), { numRuns: 12, endOnFailure: true });
  }, 120_000);
});

describe('listCampaignColumns', () => {
  it('gives each column a header of its own and finds its value in a call', async () => {
    const columns = await listCampaignColumns(VIEWER, 'campaign-a');
    expect(columns.map(({ header }) => header)).toEqual(['debt (2)', 'debt (5)', 'due', 'paid', 'city (9)', 'city (9) #2', 'extra']);
    const { rows } = await listCalls(VIEWER, { filter: { campaign: ['campaign-a'] }, limit: 50 });
    const third = rows.find(({ callUuid }) => callUuid === 'three');
    expect(columns.map((column) => pickVariable(third?.variables ?? [], column)?.value)).toEqual([
      undefined,
      null,
      undefined,
      undefined,
      '7',
      'again',
      undefined,
    ]);
    expect(await listCampaignColumns({ ...VIEWER, campaignScope: ['campaign-b'] }, 'campaign-a')).toEqual([]);
  });
});
