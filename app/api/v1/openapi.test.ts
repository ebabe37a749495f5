import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { auth } from '@/lib/auth/auth';
import { createFirstAdmin, issueSetupToken } from '@/lib/auth/setup';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { PARAMETER_NAMES } from '@/lib/filters/parameter-names';
import { deliver, payload, TEST_TOKEN } from '@/lib/ingest/testing/deliver';
import { buildDocument } from '@/lib/openapi/build-document';
import type { JsonSchema } from '@/lib/openapi/json-schema';
import { Problem } from '@/lib/openapi/more-answers';
import { type Operation, pageOf } from '@/lib/openapi/operation';
import { OPERATIONS } from '@/lib/openapi/operations';
import { openPlaces, undescribed } from '@/lib/openapi/testing/undescribed';
import { createNote } from '@/lib/notes/mutations';
import { saveReview } from '@/lib/reviews/mutations';
import { createCriterion } from '@/lib/scorecard/mutations';
import { updateCallTags } from '@/lib/tags/mutations';

const FOLDER = import.meta.dirname;
const RECORDINGS = path.resolve(FOLDER, '../../../prisma/demo/recordings');
const API_TOKEN = 'an-api-token-for-the-openapi-test';
const IDS: Record<string, string> = { calls: '794ea9ef-0304-450a-864a-cd1be055a28d', attempts: '0ca800d9-70ec-4e0c-a119-29d27185efce', campaigns: 'a2b099ab-08fe-43b9-b581-420f032ccb2d', deliveries: '1' };

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
/** Of an admin: tokens only read. */
let session: Record<string, string>;
beforeAll(async () => {
  vi.stubEnv('HUBTALK_WEBHOOK_TOKENS', TEST_TOKEN);
  vi.stubEnv('API_TOKENS', API_TOKEN);
  vi.stubEnv('RECORDINGS_DIR', RECORDINGS);
  database = await openTestDatabase();
  session = await signIn();
  await deliver(payload());
  await deliver(payload({ call_event_uuid: 'second', call_uuid: 'second', status: 'NO_ANSWER', duration: null, agent_name: null }));
  await deliver(payload({ call_event_uuid: 'heard', call_uuid: 'heard', audio_recording_url: `demo/${readdirSync(path.join(RECORDINGS, 'demo'))[0] ?? ''}` }));
  await deliver({ call_event_uuid: 'only this' });
  await review(IDS['calls'] ?? '', IDS['attempts'] ?? '');
});

async function signIn(): Promise<Record<string, string>> {
  const site = { origin: 'http://localhost', host: 'localhost' };
  const admin = { name: 'Aida', email: 'admin@example.kz', password: 'a long password' };
  await createFirstAdmin({ ...admin, token: (await issueSetupToken()) ?? '' });
  const signedIn = await auth().handler(new Request('http://localhost/api/auth/sign-in/email', {
    method: 'POST', headers: { 'content-type': 'application/json', ...site }, body: JSON.stringify(admin),
  }));
  return { ...site, cookie: signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ') };
}

/** So that what people say is in the answers, and not only null. */
async function review(callUuid: string, attemptUuid: string): Promise<void> {
  const admin: Viewer = { kind: 'user', userId: 'u', name: 'Aida', role: 'admin', campaignScope: 'all' };
  const made = await createCriterion(admin, { name: 'Tone', description: null, kind: 'scale', weight: 1, isCritical: true });
  await updateCallTags(admin, { callUuids: [callUuid], add: ['VIP'], remove: [] });
  await createNote(admin, { callUuid, attemptUuid, turnIndex: 0, atSeconds: 1.5, text: 'here' });
  const saved = await saveReview(admin, {
    callUuid, attemptUuid, version: 0, status: 'reviewed', sentimentAgreed: false, humanSentiment: 'none', resultAgreed: false, humanResult: null, comment: 'so',
    answers: made.ok ? [{ criterionId: made.id, answer: 2 }] : [],
  });
  expect(saved).toMatchObject({ ok: true, review: { scorePercent: 25 } });
}
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

const fileOf = (route: string): string => path.join(FOLDER, ...route.slice(1).replaceAll(/\{(\w+)\}/g, '[$1]').split('/'), 'route.ts');

type Sent = { query?: string; id?: string; body?: unknown };

async function call({ path: route, method }: Pick<Operation, 'path' | 'method'>, { query = '', id = IDS[route.split('/')[1] ?? ''] ?? '', body }: Sent = {}): Promise<Response> {
  const handlers = (await import(fileOf(route))) as Record<string, Handler>;
  const request = new Request(`http://localhost/api/v1${route.replace(/\{\w+\}/, id)}${query}`, {
    method: method.toUpperCase(),
    headers: { ...(method === 'get' ? { authorization: `Bearer ${API_TOKEN}` } : session), ...(typeof body === 'object' ? { 'content-type': 'application/json' } : {}) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const handler = handlers[method.toUpperCase()];
  if (!handler) throw new Error(`${route} has no ${method}`);
  return handler(request, { params: Promise.resolve({ uuid: id, id }) });
}

const DOCUMENT = buildDocument('https://calls.example') as { paths: Record<string, Record<string, Described>>; components: { schemas: Record<string, JsonSchema> } };
type Described = { responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>; requestBody?: { content: Record<string, { schema: JsonSchema }> } };
const SCHEMAS = DOCUMENT.components.schemas;

/** The schema that the document gives for the JSON of an answer. */
function describedAnswer({ path: route, method }: Pick<Operation, 'path' | 'method'>, status: number): JsonSchema {
  const schema = DOCUMENT.paths[route]?.[method]?.responses[status]?.content?.['application/json']?.schema;
  if (!schema) throw new Error(`${method} ${route} describes no JSON for ${status}`);
  return schema;
}

/** JSON that is answered to more than a GET without options. */
const ASKED: ({ path: Operation['path']; method: Operation['method'] } & Sent)[] = [
  { path: '/attempts/{uuid}/recording', method: 'get', query: '?answer=link', id: 'heard' },
  { path: '/export.columns', method: 'get', query: '?rows=attempts&outcome=ANSWERED' },
  { path: '/export.columns', method: 'post', body: { query: 'rows=calls', selected: { of: 'calls', uuids: [IDS['calls']] } } },
  { path: '/campaigns/{uuid}/spreadsheet', method: 'post', query: '?preview=1', body: 'phone,name\n77010000000,Aida\n' },
  { path: '/deliveries/{id}/replay', method: 'post' },
  { path: '/histogram', method: 'get', query: '?field=date' },
  { path: '/search', method: 'get', query: `?q=${IDS['calls'] ?? ''}` },
  { path: '/search', method: 'get', query: '?q=77' },
  { path: '/deliveries/{id}', method: 'get', id: '4' },
];

/** Where the payload's own JSON is given back, whatever it is; and the parts of this document that OpenAPI describes. */
const ANYTHING = /\.(value|result)$|^OpenApi\.(paths|components\.(securitySchemes|schemas|responses))\.\*$/;

/** What a parameter that must be there is given. */
const NEEDED: Record<string, string> = { '/histogram': '?field=duration', '/values': '?kind=var&name=debt', '/search': '?q=auto%20loan', '/calls': '?q=loan', '/attempts': '?q=loans' };

describe('openapi.json', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const result = await new Validator().validate(buildDocument('https://calls.example') as never);
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(JSON.stringify(buildDocument('https://calls.example'))).not.toContain('#/$defs');
  });

  it('lists every method of every route, and no other', async () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'route.ts');
    const there = await Promise.all(files.map(async (file) => {
      const methods = Object.keys((await import(path.join(FOLDER, file))) as object).filter((name) => /^[A-Z]+$/.test(name));
      const route = `/${path.dirname(file).split(path.sep).join('/').replaceAll(/\[(\w+)\]/g, '{$1}')}`;
      return methods.map((method) => `${method.toLowerCase()} ${route}`);
    }));
    expect(OPERATIONS.map(({ method, path: route }) => `${method} ${route}`).sort()).toEqual(there.flat().sort());
  });

  it('has every parameter of the grammar on the lists', () => {
    const { parameters } = OPERATIONS.find(({ path: route }) => route === '/calls') ?? { parameters: [] };
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining([...PARAMETER_NAMES, 'named', 'sort', 'limit', 'cursor']));
  });

  it.each(OPERATIONS.filter(({ method }) => method === 'get').map((operation) => [operation.path, operation] as const))('%s answers as it says', async (route, operation) => {
    const response = await call(operation, { query: NEEDED[route] ?? '' });
    if (route.endsWith('/recording')) return expect([302, 404]).toContain(response.status);
    expect(response.status).toBe(operation.answers.status);
    const { json, file } = operation.answers;
    if (file !== undefined) expect(response.headers.get('content-type')).toContain(file);
    if (json === undefined) return void (await response.arrayBuffer());
    const answered: unknown = await response.json();
    expect((json.isList ? pageOf(json.schema) : json.schema).safeParse(answered).error).toBeUndefined();
    expect(undescribed(describedAnswer(operation, 200), answered, { schemas: SCHEMAS })).toEqual([]);
    if (json.isList) expect((answered as { data: unknown[] }).data.length).toBeGreaterThan(0);
  });

  it.each(OPERATIONS.filter(({ method, path: route }) => method === 'get' || /replay$/.test(route)).map((operation) => [operation.path, operation] as const))('%s refuses what it does not list, by problem+json', async (_, operation) => {
    const response = await call(operation, { query: '?nonsense=1' });
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(Problem.safeParse(await response.json()).error).toBeUndefined();
  });

  it.each(ASKED)('describes all that $method $path answers ($query)', async ({ path: route, method, ...sent }) => {
    const response = await call({ path: route, method }, sent);
    const answered: unknown = await response.json();
    expect(response.status, JSON.stringify(answered)).toBe(200);
    expect(undescribed(describedAnswer({ path: route, method }, 200), answered, { schemas: SCHEMAS })).toEqual([]);
  });

  it('leaves no object open whose shape is known', () => {
    const bodies = Object.entries(DOCUMENT.paths).flatMap(([route, methods]) => Object.values(methods).flatMap(({ requestBody }) =>
      Object.values(requestBody?.content ?? {}).map(({ schema }) => [route, schema] as const)));
    const open = [...Object.entries(SCHEMAS), ...bodies].flatMap(([name, schema]) => openPlaces(schema, name));
    expect(open.filter((place) => !ANYTHING.test(place))).toEqual([]);
    expect(open).toContain('PageOfCall.data.*.variables.*.value');
  });

  it('would be told of a field that is not described, and of one that is missing', async () => {
    const answered = (await (await call({ path: '/calls', method: 'get' })).json()) as { data: Record<string, unknown>[] };
    const [first = {}] = answered.data;
    const schema = describedAnswer({ path: '/calls', method: 'get' }, 200);
    expect(undescribed(schema, { ...answered, data: [{ ...first, extra: 1 }] }, { schemas: SCHEMAS })).toEqual(['$.data[0].extra']);
    expect(undescribed(schema, { data: [] }, { schemas: SCHEMAS })).toEqual(['$ lacks nextCursor']);
  });

  it('takes each parameter that it lists for a list', async () => {
    const written: Record<string, string> = {
      type: 'inbound', outcome: 'BUSY', sentiment: 'none', from: 'today', to: '2026-02-01T00:00:00Z', attempt: 'gt:1', phone: '8 (777)',
      review: 'reviewed', verdict: 'failed', agreesSentiment: 'no', agreesResult: 'none', queue: 'any',
    };
    for (const name of PARAMETER_NAMES) {
      const response = await call({ path: '/calls', method: 'get' }, { query: `?${name}=${encodeURIComponent(written[name] ?? '1')}` });
      expect(response.status, name).toBe(200);
    }
    expect((await call({ path: '/calls', method: 'get' }, { query: '?not.var.debt=gt:5&report.call_summary=present' })).status).toBe(200);
  });
});
