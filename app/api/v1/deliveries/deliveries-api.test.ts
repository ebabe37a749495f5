import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { auth } from '@/lib/auth/auth';
import { createFirstAdmin, issueSetupToken } from '@/lib/auth/setup';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { deliver, payload, TEST_TOKEN } from '@/lib/ingest/testing/deliver';
import { GET as getBody } from './[id]/body/route';
import { POST as replay } from './[id]/replay/route';
import { GET as getOne } from './[id]/route';
import { GET as list } from './route';

const API_TOKEN = 'an-api-token-for-tests-only';
const PHONE = String(payload().phone_number);
const SITE = { origin: 'http://localhost', host: 'localhost' };
const TOKEN = { authorization: `Bearer ${API_TOKEN}` };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let cookie: string;

beforeEach(async () => {
  vi.stubEnv('HUBTALK_WEBHOOK_TOKENS', TEST_TOKEN);
  vi.stubEnv('API_TOKENS', API_TOKEN);
  database = await openTestDatabase();
  const admin = { name: 'Айгүл', email: 'admin@example.kz', password: 'a long password' };
  await createFirstAdmin({ ...admin, token: (await issueSetupToken()) ?? '' });
  const signedIn = await auth().handler(new Request('http://localhost/api/auth/sign-in/email', {
    method: 'POST', headers: { 'content-type': 'application/json', ...SITE }, body: JSON.stringify(admin),
  }));
  cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  await deliver(payload());
  await deliver('{"call_event_uuid": "broken"');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

/** `id` is the path's; `query` begins with `?`. */
async function ask(handler: unknown, { id = '', query = '', method = 'GET', headers = { cookie, ...SITE } }: {
  id?: string; query?: string; method?: string; headers?: Record<string, string>;
}): Promise<Response> {
  const request = new Request(`http://localhost/api/v1/deliveries/${id}${query}`, { method, headers });
  return (handler as Handler)(request, { params: Promise.resolve({ id } as never) });
}

const asRole = async (role: string) => inTransaction((tx) => tx.user.updateMany({ data: { role } }));

describe('the API of deliveries', () => {
  it('lists them to a token and to a session, with the keys of the contract', async () => {
    for (const headers of [TOKEN, { cookie, ...SITE }]) {
      const response = await ask(list, { query: '?limit=1', headers });
      const { data, nextCursor } = (await response.json()) as { data: Record<string, unknown>[]; nextCursor: string };
      expect(response.status).toBe(200);
      expect(data[0]).toMatchObject({
        deliveryId: '2', receivedAt: expect.stringMatching(/Z$/), state: 'rejected', httpStatus: 400, result: 'invalid', callEventUuid: null,
        campaignUuid: null, bodyBytes: 28, duplicates: 0, warningCount: 0, detail: 'The body is not JSON.',
        errors: [{ path: '', message: 'ends too early (character 28)' }],
      });
      const next = await (await ask(list, { query: `?limit=1&cursor=${nextCursor}`, headers })).json();
      expect(next).toMatchObject({ data: [{ deliveryId: '1', state: 'projected' }], nextCursor: null });
    }
  });

  it('filters, and refuses what it does not know, all at once', async () => {
    const found = await (await ask(list, { query: '?state=projected&code=200' })).json();
    expect(found).toMatchObject({ data: [{ deliveryId: '1' }] });
    const refused = await ask(list, { query: '?state=lost&phone=7&limit=0&sort=id:asc' });
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual(['state', 'phone', 'sort', 'limit']);
  });

  it('gives one with its body, and the body itself bit for bit as a download', async () => {
    expect(await (await ask(getOne, { id: '1', headers: TOKEN })).json()).toMatchObject({ deliveryId: '1', bodyText: JSON.stringify(payload()) });
    const body = await ask(getBody, { id: '2' });
    expect(await body.text()).toBe('{"call_event_uuid": "broken"');
    expect([...['content-type', 'content-disposition', 'x-content-type-options'].map((name) => body.headers.get(name))]).toEqual([
      'application/octet-stream', `attachment; filename="delivery-2.json"; filename*=UTF-8''delivery-2.json`, 'nosniff',
    ]);
    for (const id of ['0', '3', '1e0', '-1', '99999999999', 'x']) {
      for (const handler of [getOne, getBody]) expect((await ask(handler, { id })).status, id).toBe(404);
    }
  });

  it('replays for a session of our own page only', async () => {
    const done = await ask(replay, { id: '1', method: 'POST' });
    expect(done.status).toBe(200);
    expect(await done.json()).toMatchObject({ deliveryId: '1', state: 'projected', replay: 'projected' });
    expect(await (await ask(replay, { id: '2', method: 'POST' })).json()).toMatchObject({ state: 'rejected', replay: 'rejected' });
    expect((await ask(replay, { id: '9', method: 'POST' })).status).toBe(404);
    expect((await ask(replay, { id: '1', method: 'POST', headers: TOKEN })).status).toBe(403);
    expect((await ask(replay, { id: '1', method: 'POST', headers: { cookie, host: 'localhost' } })).status).toBe(403);
    expect((await ask(replay, { id: '1', method: 'POST', headers: { cookie, host: 'localhost', origin: 'https://evil.example' } })).status).toBe(403);
    await asRole('manager');
    expect((await ask(replay, { id: '1', method: 'POST' })).status).toBe(200);
  });

  it('says nothing to viewers and to strangers', async () => {
    await asRole('viewer');
    const strangers: Record<string, string>[] = [SITE, { authorization: 'Bearer wrong' }];
    for (const headers of [{ cookie, ...SITE }, ...strangers]) {
      const wanted = 'cookie' in headers ? 403 : 401;
      for (const [handler, method] of [[list, 'GET'], [getOne, 'GET'], [getBody, 'GET'], [replay, 'POST']] as const) {
        const response = await ask(handler, { id: '1', method, headers });
        expect(response.status).toBe(wanted);
        expect(await response.text()).not.toContain(PHONE);
      }
    }
  });
});
