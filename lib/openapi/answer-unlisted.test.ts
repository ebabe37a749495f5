import { once } from 'node:events';
import { createServer, request as send, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerUnlisted } from './answer-unlisted';
import { OPERATIONS } from './operations';

let server: Server;
let port: number;
beforeEach(async () => {
  server = createServer((request, response) => {
    if (!answerUnlisted(request, response)) response.writeHead(299).end('next');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

type Answered = { status: number; headers: IncomingMessage['headers']; body: string };

/** The target as it is written here: `fetch` would straighten it. */
async function ask(method: string, target: string, body = ''): Promise<Answered> {
  const request = send({ port, host: '127.0.0.1', method, path: target, agent: false }).end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body: text };
}

const PROBLEM = { type: expect.any(String), title: expect.any(String), detail: expect.any(String), errors: [] };

describe('what the API does not know', () => {
  it.each(OPERATIONS.map(({ method, path }) => [method.toUpperCase(), path.replace(/\{\w+\}/, '%D0%B0b-1')] as const))('leaves %s %s to its route', async (method, path) => {
    for (const target of [path, `${path}/`, `${path}?x=/..//`]) expect((await ask(method, `/api/v1${target}`)).status).toBe(299);
    if (method === 'GET') expect((await ask('HEAD', `/api/v1${path}`)).status).toBe(299);
    expect((await ask('OPTIONS', `/api/v1${path}`)).status).toBe(299);
  });

  it.each([
    ['POST', '/calls', 'GET, HEAD, OPTIONS'], ['DELETE', '/calls/x?y=1', 'GET, HEAD, OPTIONS'], ['PUT', '/export.csv', 'GET, HEAD, POST, OPTIONS'],
    ['GET', '/deliveries/1/replay', 'POST, OPTIONS'], ['HEAD', '/export.choice', 'PUT, OPTIONS'], ['PATCH', '/counts/', 'GET, HEAD, OPTIONS'],
  ])('says which methods there are instead of %s %s', async (method, path, allow) => {
    const { status, headers, body } = await ask(method, `/api/v1${path}`, method === 'HEAD' ? '' : '{"a":1}');
    expect([status, headers.allow, headers['content-type']]).toEqual([405, allow, 'application/problem+json']);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-request-id': expect.any(String) });
    if (method === 'HEAD') expect(body).toBe('');
    else expect(JSON.parse(body)).toEqual({ ...PROBLEM, status: 405 });
  });

  it.each([
    ['/nothing', 404], ['', 404], ['?x=1', 404], ['/calls/a/b', 404], ['/Calls', 404], ['/calls/x/recording', 404], ['/calls/%E0%A4%A', 400], ['/%', 400],
  ])('answers %s with %i and a problem', async (path, expected) => {
    const { status, headers, body } = await ask('GET', `/api/v1${path}`);
    expect([status, headers['content-type']]).toEqual([expected, 'application/problem+json']);
    expect(JSON.parse(body)).toEqual({ ...PROBLEM, status: expected });
  });

  it.each(['/', '/api/v2/calls', '/api/v1x', '/api', '//api/v1/x', '/api/v1//calls', '/api/v1/calls/../x', '/api/hubtalk', '/x?/api/v1/y'])('has nothing to say of %s', async (target) => {
    expect((await ask('GET', target)).status).toBe(299);
  });
});
