import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { GET as fields } from '../fields/route';
import { GET as histogram } from '../histogram/route';
import { GET as values } from '../values/route';
import { GET as facets } from './route';

const API_TOKEN = 'an-api-token-for-tests-only';
const HOSTILE = `x' OR 1=1 --"; DROP TABLE calls; %_\\`;
const variable = (name: string, sent: string | number, columnNumber = 1) => ({ name, columnNumber, occurrence: 0, sent });

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  vi.stubEnv('API_TOKENS', API_TOKEN);
  database = await openTestDatabase();
  await storeSampleCalls([
    sampleCall({ uuid: 'one', variables: [variable('Город', 'Алматы'), variable(HOSTILE, 5, 2)] }),
    sampleCall({ uuid: 'two', variables: [variable('Город', 'АЛМАТЫ')], attempts: [sampleAttempt({ outcome: 'BUSY', result: null })] }),
    sampleCall({ uuid: 'three', campaign: 'campaign-b', variables: [variable('Город', 'Астана')], attempts: [
      sampleAttempt({ reports: [{ name: 'nps', result: 9 }, { name: 'when', result: '2026-02-03' }] }),
    ] }),
    sampleCall({ uuid: 'inbound', campaign: null, type: 'inbound', attempts: [sampleAttempt({ agent: null, finalLanguage: null })] }),
  ]);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

async function ask(handler: unknown, query: string, headers: Record<string, string> = { authorization: `Bearer ${API_TOKEN}` }) {
  const request = new Request(`http://localhost/api/v1/x?${query}`, { headers });
  const response = await (handler as Handler)(request, { params: Promise.resolve({} as never) });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}

describe('facets over the API', () => {
  it('count each field without its own filter, with words for what is missing', async () => {
    const { body } = await ask(facets, 'outcome=BUSY&fields=outcome,agent,campaign,language,type,result');
    expect(body).toEqual({
      total: 1,
      facets: {
        outcome: [{ value: 'ANSWERED', label: 'ANSWERED', count: 3 }, { value: 'BUSY', label: 'BUSY', count: 1 }],
        result: [{ value: 'NONE', label: 'NONE', count: 1 }],
        language: [{ value: 'RU', label: 'RU', count: 1 }],
        agent: [{ value: 'agent-a', label: 'Agent agent-a', count: 1 }],
        campaign: [{ value: 'campaign-a', label: 'campaign', count: 1 }],
        type: [{ value: 'outbound', label: 'outbound', count: 1 }],
      },
    });
    expect((await ask(facets, 'type=inbound&rows=attempts&fields=agent,campaign,language')).body.facets).toMatchObject({
      agent: [{ value: 'none' }], campaign: [{ value: 'none' }], language: [{ value: 'NONE' }],
    });
  });

  it('draw numbers and days', async () => {
    expect((await ask(histogram, 'field=duration')).body).toMatchObject({ kind: 'number', min: 101, max: 101, bars: [{ count: 4 }] });
    expect((await ask(histogram, 'field=date&rows=attempts&from=2026-03-01')).body)
      .toEqual({ kind: 'date', min: '2026-02-02', max: '2026-02-02', unit: 'day', bars: [{ from: '2026-02-02', to: '2026-02-02', count: 4 }] });
    expect((await ask(histogram, 'field=report.nps')).body).toMatchObject({ min: 9, max: 9 });
    expect((await ask(histogram, 'field=report.when')).body).toEqual({ kind: 'number', min: null, max: null, step: 1, bars: [] });
  });

  it('list values in any case, and the names with their kinds', async () => {
    expect((await ask(values, 'kind=var&name=%D0%93%D0%BE%D1%80%D0%BE%D0%B4&startsWith=%D0%B0%D0%BB')).body).toEqual({ data: [{ value: expect.stringMatching(/алматы/i), count: 2 }], nextCursor: null });
    expect((await ask(values, 'kind=var&name=%D0%93%D0%BE%D1%80%D0%BE%D0%B4&limit=1&campaign=campaign-b')).body.data).toEqual([{ value: 'Астана', count: 1 }]);
    expect((await ask(fields, '')).body).toEqual({
      variables: [{ name: 'Город', kind: 'text', columnNumber: 1 }, { name: HOSTILE, kind: 'number', columnNumber: 2 }],
      reports: [{ name: 'nps', kind: 'number', columnNumber: null }, { name: 'when', kind: 'date', columnNumber: null }],
    });
    expect((await ask(fields, 'campaign=campaign-b')).body.variables).toEqual([{ name: 'Город', kind: 'text', columnNumber: 1 }]);
    expect((await ask(fields, 'campaign=campaign-a')).body.reports).toEqual([]);
  });

  it('take hostile names and texts as names and texts', async () => {
    const name = encodeURIComponent(HOSTILE);
    expect((await ask(values, `kind=var&name=${name}`)).body.data).toEqual([{ value: '5', count: 1 }]);
    expect((await ask(histogram, `field=var.${name}`)).body).toMatchObject({ min: 5, max: 5 });
    expect((await ask(values, `kind=report&name=${name}&startsWith=${name}`)).body.data).toEqual([]);
    expect((await ask(facets, `result=${name}&agent=${name}&var.${name}=eq:${name}`)).body.total).toBe(0);
    expect((await ask(facets, '')).body.total).toBe(4);
  });

  it.each([
    [facets, 'rows=deliveries', 'rows'],
    [facets, 'fields=outcome,id', 'fields'],
    [facets, 'sort=id', 'sort'],
    [histogram, 'field=id', 'field'],
    [histogram, '', 'field'],
    [values, 'kind=column&name=x', 'kind'],
    [values, 'kind=var', 'name'],
    [values, 'kind=var&name=x&limit=51', 'limit'],
    [fields, 'outcome=BUSY', 'outcome'],
  ])('refuse what they do not know (%#)', async (handler, query, path) => {
    const { status, type, body } = await ask(handler, query);
    expect([status, type]).toEqual([400, 'application/problem+json']);
    expect(body.errors).toContainEqual(expect.objectContaining({ path }));
  });

  it('need a session or a token', async () => {
    for (const handler of [facets, histogram, values, fields]) expect((await ask(handler, '', {})).status).toBe(401);
  });
});
