import { Writable } from 'node:stream';
import pino, { type Logger } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { forgetEnv } from '@/lib/env/env';
import { route } from '@/lib/http/route';
import example from '@/lib/hubtalk/example-payload.json';
import { describeFault } from '@/lib/log/describe-fault';
import { log } from '@/lib/log/log';
import { logRequestError } from '@/lib/observability/log-request-error';
import { POST as postByPath } from './hubtalk/[token]/route';
import { POST } from './hubtalk/route';
import { GET as getCalls } from './v1/calls/route';
import { GET as getExport } from './v1/export.csv/route';

const SECRETS = {
  webhookToken: 'a-webhook-token-for-the-log', apiToken: 'an-api-token-for-the-log', wrongToken: 'a-wrong-token-that-was-mistyped',
  phone: example.phone_number, customer: 'John Doe',
};

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let written = '';
beforeEach(async () => {
  vi.stubEnv('HUBTALK_WEBHOOK_TOKENS', SECRETS.webhookToken);
  vi.stubEnv('API_TOKENS', SECRETS.apiToken);
  database = await openTestDatabase();
  forgetEnv();
  written = '';
  // the product's own logger, but for where its lines go and that tests silence it
  const stream = new Writable({ write: (chunk, _, done) => (written += String(chunk), done()) });
  const own: Logger = pino({ base: null, serializers: { err: describeFault } }, stream);
  for (const level of ['info', 'error'] as const) vi.spyOn(log(), level).mockImplementation(own[level].bind(own) as never);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await database.close();
});

const url = (path: string): string => `http://localhost${path}`;
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  new Request(url(path), { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
const get = (path: string) => new Request(url(path), { headers: { authorization: `Bearer ${SECRETS.apiToken}` } });
const noParams = { params: Promise.resolve({}) };

it('a run with phones and tokens leaves none of them in the log', async () => {
  const body = JSON.stringify(example);
  const { webhookToken, wrongToken, phone } = SECRETS;
  const statuses = [
    await POST(post(`/api/hubtalk?token=${webhookToken}`, body), noParams),
    await POST(post('/api/hubtalk', body, { authorization: `Basic ${btoa(`user:${webhookToken}`)}` }), noParams),
    await postByPath(post(`/api/hubtalk/${webhookToken}`, body), { params: Promise.resolve({ token: webhookToken }) }),
    await POST(post(`/api/hubtalk?token=${wrongToken}`, body), noParams),
    await POST(post(`/api/hubtalk?token=${webhookToken}`, `{"phone_number":"${phone}"`), noParams),
    await getCalls(get(`/api/v1/calls?phone=${phone}&q=John%20Doe`), noParams),
    await getCalls(get(`/api/v1/calls?phonee=${phone}`), noParams),
    await getExport(get(`/api/v1/export.csv?rows=calls&phone=${phone}`), noParams),
    await route(() => Promise.reject(new Error(`statement failed: phone_number = '${phone}', token=${webhookToken.length}`)))(get(`/api/v1/x?phone=${phone}`), noParams),
  ].map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 200, 401, 400, 200, 400, 200, 500]);
  logRequestError(new Error(`no call of +${phone}`), { path: `/calls?phone=${phone}`, method: 'GET', headers: {} }, { routePath: '/calls', routeType: 'render' });
  const lines = written.trim().split('\n');
  // one a request, and one for each of the two faults
  expect(lines).toHaveLength(statuses.length + 2);
  for (const line of lines) for (const [name, secret] of Object.entries(SECRETS)) expect({ name, isIn: line.includes(secret), line }).toMatchObject({ isIn: false });
});
