import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { decodeBody } from '@/lib/deliveries/body-codec';
import { forgetEnv } from '@/lib/env/env';
import { deliver, payload, TEST_TOKEN } from './testing/deliver';
import { refuseMethod } from './webhook-route';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  vi.stubEnv('HUBTALK_WEBHOOK_TOKENS', TEST_TOKEN);
  database = await openTestDatabase();
  forgetEnv();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

const bodies = async () =>
  (await reader().delivery.findMany({ orderBy: { id: 'asc' } })).map(({ body, bodyCodec }) => Buffer.from(decodeBody(body, bodyCodec)));

describe('POST /api/hubtalk', () => {
  it('answers 200 with what it did, and the body is kept bit for bit', async () => {
    const sent = `${JSON.stringify(payload(), null, 3)}\n`;
    const { status, body } = await deliver(sent);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'processed', deliveryId: '1', callEventUuid: payload().call_event_uuid });
    expect((await bodies()).map(String)).toEqual([sent]);
  });

  it('tells a duplicate, an update and a stale delivery apart', async () => {
    const early = payload({ call_status: 'IN_PROGRESS', summary: '' });
    const statuses: unknown[] = [];
    for (const body of [early, early, payload(), payload({ call_status: 'PENDING' }), payload()]) statuses.push((await deliver(body)).body.status);
    expect(statuses).toEqual(['processed', 'duplicate', 'updated', 'stale', 'duplicate']);
    expect(await reader().attempt.count()).toBe(1);
    expect(await reader().delivery.count()).toBe(3);
  });

  it.each([
    ['half a body', '{"call_event_uuid": "x"', 400],
    ['bad UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400],
    ['nothing', '', 400],
    ['a list', '[]', 400],
    ['a number', '1', 400],
    ['an object without ids', '{"call_status": "COMPLETED"}', 422],
    ['ids of the wrong kind', '{"call_event_uuid": 1, "call_uuid": []}', 422],
    ['deep nesting', `{"call_event_uuid":"e","call_uuid":"c","x":${'['.repeat(70)}${']'.repeat(70)}}`, 422],
  ])('keeps %s and answers with a problem', async (_, sent, wanted) => {
    const { status, body, headers } = await deliver(sent);
    expect(status).toBe(wanted);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({ status: wanted, stored: true, type: expect.any(String), title: expect.any(String), detail: expect.any(String) });
    expect(Array.isArray(body.errors)).toBe(true);
    expect(await bodies()).toEqual([Buffer.from(typeof sent === 'string' ? sent : sent)]);
    expect((await deliver(sent)).status).toBe(wanted);
    expect(await reader().delivery.count()).toBe(1);
    expect(await reader().delivery.findFirst()).toMatchObject({ state: 'rejected', duplicates: 1, attemptId: null });
  });

  it('keeps a body without a valid token sealed, and answers 401', async () => {
    for (const headers of [{}, { authorization: 'Bearer wrong' }]) {
      const { status, body, headers: answered } = await deliver(payload(), headers as Record<string, string>);
      expect(status).toBe(401);
      expect(body.stored).toBe(true);
      expect(answered.get('www-authenticate')).toBe('Bearer');
    }
    expect(await reader().quarantine.count()).toBe(2);
    expect(await reader().delivery.count()).toBe(0);
  });

  it('keeps nothing of other media types, encodings and sizes', async () => {
    const auth = { authorization: `Bearer ${TEST_TOKEN}` };
    expect((await deliver(payload(), { ...auth, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await deliver(payload(), { ...auth, 'content-encoding': 'gzip' })).status).toBe(415);
    const large = await deliver(payload({ summary: 'x'.repeat(5 * 1024 * 1024) }));
    expect(large.status).toBe(413);
    expect(large.body.stored).toBe(false);
    expect(await reader().delivery.count()).toBe(0);
  });

  it('takes nearly 5 MB', async () => {
    expect((await deliver(payload({ summary: 'х'.repeat(2.4 * 1024 * 1024) }))).status).toBe(200);
  });

  it('refuses other methods and says which it takes', async () => {
    const refused = refuseMethod();
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toBe('POST');
  });

  it('counts equal deliveries once, however many come together', async () => {
    const sent = Array.from({ length: 200 }, (_, index) => payload({ call_event_uuid: `event-${index % 50}` }));
    const answers = await Promise.all(sent.map((body) => deliver(body)));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(answers.filter(({ body }) => body.status === 'duplicate')).toHaveLength(150);
    expect(await reader().attempt.count()).toBe(50);
    expect(await reader().delivery.count()).toBe(50);
    expect(await reader().call.findFirst()).toMatchObject({ attemptCount: 50 });
  });
});
