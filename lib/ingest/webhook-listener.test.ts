import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { forgetEnv } from '@/lib/env/env';
import { answerBeforeNext } from '@/lib/http/answer-before-next';
import { BODY_MAX_BYTES } from './limits';
import { readNodeBody } from './read-node-body';
import { payload, TEST_TOKEN } from './testing/deliver';
import { answerDelivery } from './webhook-listener';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Server;
let port: number;
beforeEach(async () => {
  vi.stubEnv('HUBTALK_WEBHOOK_TOKENS', TEST_TOKEN);
  database = await openTestDatabase();
  forgetEnv();
  answerBeforeNext(answerDelivery);
  server = createServer((_, response) => response.writeHead(299).end('next')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  vi.unstubAllEnvs();
  await database.close();
});

/** What is due at once may be a while in coming on a busy machine. */
const PATIENCE = { timeout: 10_000 };

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (target: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}${target}`, { method: 'POST', body: JSON.stringify(payload()), ...init, headers: { ...JSON_TYPE, ...init.headers } });

/** Sends text as it is and gives all that comes back until the connection ends. */
async function exchange(text: string, { end = false } = {}): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.write(text);
  if (end) setTimeout(() => socket.destroy(), 50);
  await once(socket, 'close').catch(() => undefined);
  return answer;
}

describe('a delivery that is answered before Next', () => {
  it.each([
    ['its query', `/api/hubtalk?token=${TEST_TOKEN}`, {}],
    ['its path', `/api/hubtalk/${TEST_TOKEN}`, {}],
    ['the path with a query behind', `/api/hubtalk/${TEST_TOKEN}?x=1`, {}],
    ['the path with a slash behind', `/api/hubtalk/${TEST_TOKEN}/`, {}],
    ['the query behind a slash', `/api/hubtalk/?token=${TEST_TOKEN}`, {}],
    ['the query behind two slashes', `//api/hubtalk?token=${TEST_TOKEN}`, {}],
    ['the query, while its path holds no text', `/api/hubtalk/%E0%A4%A?token=${TEST_TOKEN}`, {}],
    ['a bearer', '/api/hubtalk', { authorization: `Bearer ${TEST_TOKEN}` }],
    ['a Basic password', '/api/hubtalk', { authorization: `Basic ${Buffer.from(`x:${TEST_TOKEN}`).toString('base64')}` }],
    ['its own header', '/api/hubtalk', { 'x-webhook-token': TEST_TOKEN }],
  ])('carries its token in %s', async (_, target, headers) => {
    const answer = await post(target, { headers: headers as Record<string, string> });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: 'processed', deliveryId: '1' });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'x-request-id': expect.any(String),
    });
    expect(await reader().attempt.count()).toBe(1);
  });

  it('is refused as the contract says, by status and problem', async () => {
    const auth = { authorization: `Bearer ${TEST_TOKEN}` };
    const statuses = await Promise.all([
      post('/api/hubtalk'), post('/api/hubtalk/wrong'), post('/api/hubtalk/%zz'), post('/api/hubtalk', { headers: auth, body: '{' }), post('/api/hubtalk', { headers: auth, body: '{}' }),
      post('/api/hubtalk', { headers: { ...auth, 'content-type': 'text/plain' } }),
      post('/api/hubtalk', { headers: auth, body: 'x'.repeat(BODY_MAX_BYTES + 1) }),
    ].map(async (sent) => {
      const answer = await sent;
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      return [answer.status, ((await answer.json()) as { stored: boolean }).stored];
    }));
    expect(statuses).toEqual([[401, true], [401, true], [401, true], [400, true], [422, true], [415, false], [413, false]]);
  });

  it('is kept in quarantine with the address that it came from, or that the last proxy names', async () => {
    await post('/api/hubtalk/wrong');
    await post('/api/hubtalk/wrong', { headers: { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' } });
    const kept = await reader().quarantine.findMany({ select: { remote: true }, orderBy: { id: 'asc' } });
    expect(kept.map(({ remote }) => remote)).toEqual(['127.0.0.1', '198.51.100.7']);
  });

  it('is too large also when it does not say how large, or lies', async () => {
    const head = `POST /api/hubtalk HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${TEST_TOKEN}\r\nContent-Type: application/json\r\n`;
    const piece = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    expect(await exchange(`${head}Transfer-Encoding: chunked\r\n\r\n${piece.repeat(100)}0\r\n\r\n`)).toMatch(/^HTTP\/1.1 413 /);
    expect(await exchange(`${head}Content-Length: 1000\r\n\r\nshort`, { end: true })).toBe('');
    await vi.waitFor(async () => expect((await post('/api/hubtalk', { headers: { authorization: `Bearer ${TEST_TOKEN}` } })).status).toBe(200), PATIENCE);
    expect(await reader().delivery.count()).toBe(1);
  });

  it('leaves all other requests to Next', async () => {
    for (const [method, target] of [['GET', '/api/hubtalk'], ['POST', '/api/hubtalk/a/b'], ['POST', '/api/hubtalkx'], ['GET', '/']]) {
      expect((await fetch(`http://127.0.0.1:${port}${target}`, { method })).status).toBe(299);
    }
  });
});

describe('a body', () => {
  it('is whole, in whatever pieces it comes', async () => {
    const piece = fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 4 }), fc.uint8Array({ minLength: 500, maxLength: 530 }), fc.uint8Array({ minLength: 1_500, maxLength: 3_000 }));
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      // of a request, only its headers and what it streams is asked for
      const request = Object.assign(Readable.from(pieces.map((bytes) => Buffer.from(bytes)), { objectMode: false }), { headers: {} }) as IncomingMessage;
      const read = await readNodeBody(request, { maxBytes: 1_000_000, withinMs: 10_000 });
      expect(Buffer.compare(Buffer.from(read), Buffer.concat(pieces))).toBe(0);
    }), { numRuns: 200 });
  });

  it('that does not end in time is given up, and one that breaks off keeps nothing', async () => {
    const faults: unknown[] = [];
    let [withinMs, begun] = [50, 0];
    const slow = createServer((request, response) => {
      begun += 1;
      readNodeBody(request, { maxBytes: 100, withinMs }).catch((fault: unknown) => faults.push((fault as { code: string }).code)).finally(() => response.end());
    }).listen(0, '127.0.0.1');
    await once(slow, 'listening');
    const { port: at } = slow.address() as AddressInfo;
    const begin = (): ReturnType<typeof connect> => {
      const socket = connect(at, '127.0.0.1').on('error', () => undefined);
      socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nabc');
      return socket;
    };
    const waiting = begin();
    await vi.waitFor(() => expect(faults).toEqual(['payload_timeout']), PATIENCE);
    withinMs = 60_000;
    const breaking = begin();
    await vi.waitUntil(() => begun === 2, PATIENCE);
    breaking.destroy();
    await vi.waitFor(() => expect(faults).toEqual(['payload_timeout', 'bad_request']), PATIENCE);
    waiting.destroy();
    slow.close();
  });
});
