import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { auth } from '@/lib/auth/auth';
import { createFirstAdmin, issueSetupToken } from '@/lib/auth/setup';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { FRAMES_TYPE, decodeFrames } from '@/lib/exports/frames';
import { parseXlsx } from '@/lib/exports/testing/parse-xlsx';
import { sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { PUT as remember } from './export.choice/route';
import { GET as getColumns } from './export.columns/route';
import { GET as getCsv, POST as postCsv } from './export.csv/route';
import { GET as getXlsx } from './export.xlsx/route';

const API_TOKEN = 'an-api-token-for-tests-only';
const TOKEN = { authorization: `Bearer ${API_TOKEN}` };
const SITE = { origin: 'http://localhost', host: 'localhost' };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let cookie: string;
beforeEach(async () => {
  vi.stubEnv('API_TOKENS', API_TOKEN);
  database = await openTestDatabase();
  const admin = { name: 'Айгүл', email: 'admin@example.kz', password: 'a long password' };
  await createFirstAdmin({ ...admin, token: (await issueSetupToken()) ?? '' });
  const signedIn = await auth().handler(new Request('http://localhost/api/auth/sign-in/email', {
    method: 'POST', headers: { 'content-type': 'application/json', ...SITE }, body: JSON.stringify(admin),
  }));
  cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  await storeSampleCalls(['one', 'two', 'three'].map((uuid) => sampleCall({ uuid })));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

type Handler = typeof getCsv;
const ask = (handler: Handler, query: string, init: RequestInit = { headers: TOKEN }) =>
  handler(new Request(`http://localhost/api/v1/export${query}`, init), { params: Promise.resolve({}) });
const post = (body: unknown, headers: Record<string, string> = { cookie, ...SITE }) => ({ method: 'POST', headers, body: JSON.stringify(body) });

describe('the routes of exports', () => {
  it('give the file with its name, its type and how many rows it has', async () => {
    const csv = await ask(getCsv, '?rows=calls&columns=call_uuid&sort=durationSeconds:desc');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect([csv.headers.get('callboard-rows'), csv.headers.get('cache-control')]).toEqual(['3', 'private, no-store']);
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="callboard calls \d{4}-\d\d-\d\d\.csv"/);
    expect(await csv.text()).toBe('call_uuid\r\nthree\r\ntwo\r\none\r\n');
    const xlsx = await ask(getXlsx, '?columns=call_uuid');
    expect(xlsx.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(await parseXlsx(new Uint8Array(await xlsx.arrayBuffer()))).toEqual([['call_uuid'], ['one'], ['two'], ['three']]);
  });

  it('take a selection in the body, and tell the page how far they are', async () => {
    const selected = { of: 'calls', uuids: ['two'] };
    const response = await ask(postCsv, '', post({ query: 'columns=call_uuid&bom=0', selected }, { cookie, ...SITE, accept: FRAMES_TYPE }));
    const frames = [];
    for await (const { rows, bytes } of decodeFrames([new Uint8Array(await response.arrayBuffer())].values() as never)) {
      frames.push([rows, new TextDecoder().decode(bytes)]);
    }
    expect(frames).toEqual([[0, 'call_uuid\r\n'], [1, 'two\r\n']]);
  });

  it.each(['?columns=nope', '?sort=nope', '?tz=Mars', '?delimiter=pipe', '?bom=2', '?unknown=1', '?layout=pie', '?gaps=1'])('refuse %s before the first byte', async (query) => {
    for (const handler of [getCsv, getXlsx]) {
      const response = await ask(handler, query);
      const { errors } = (await response.json()) as { errors: { path: string }[] };
      expect([response.status, errors.map(({ path }) => path)]).toEqual([400, [query.slice(1).split('=')[0]]]);
    }
  });

  it.each([{ selected: { of: 'calls', uuids: [] } }, { selected: { of: 'calls', uuids: Array.from({ length: 20_001 }, String) } }, { other: 1 }, null])(
    'refuse a body that is no export',
    async (body) => {
      expect((await ask(postCsv, '', post(body))).status).toBe(400);
    },
  );

  it('are closed to another site, to nobody, and to users who only view', async () => {
    expect((await ask(postCsv, '', post({}, { cookie, origin: 'http://elsewhere', host: 'localhost' }))).status).toBe(403);
    await inTransaction((tx) => tx.user.updateMany({ data: { role: 'viewer' } }));
    for (const handler of [getCsv, getXlsx, getColumns]) {
      expect((await ask(handler, '', {})).status).toBe(401);
      expect((await ask(handler, '', { headers: { cookie } })).status).toBe(403);
      expect((await ask(handler, '', { headers: TOKEN })).status).toBe(200);
    }
  });

  it('remember what a user chose, for calls and attempts apart', async () => {
    const choice = { format: 'csv', delimiter: 'tab', bom: false, columns: ['call_uuid'] };
    const chosen = async (query: string) => ((await (await ask(getColumns, query, { headers: { cookie } })).json()) as { choice: unknown }).choice;
    const put = (body: unknown, headers: Record<string, string> = { cookie, ...SITE }) => ask(remember, '', { method: 'PUT', headers, body: JSON.stringify(body) });
    expect(await chosen('')).toBeNull();
    expect((await put({ rows: 'calls', campaign: null, choice })).status).toBe(204);
    expect([await chosen(''), await chosen('?rows=attempts'), await chosen('?campaign=campaign-a')]).toEqual([choice, null, null]);
    expect((await put({ rows: 'calls', campaign: null, choice: { ...choice, format: 'pdf' } })).status).toBe(400);
    expect((await put({ rows: 'calls', campaign: null, choice }, TOKEN)).status).toBe(403);
  });
});
