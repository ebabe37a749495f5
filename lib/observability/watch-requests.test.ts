import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '@/lib/log/log';
import { instruments } from './instruments';
import { logRequestError } from './log-request-error';
import { kindOf, watchRequests } from './watch-requests';

const lines: Record<string, unknown>[] = [];
let server: Server;
let origin: string;
let seenId: unknown;

beforeAll(async () => {
  const note = (line: unknown) => void lines.push(line as Record<string, unknown>);
  vi.spyOn(log(), 'info').mockImplementation(note);
  vi.spyOn(log(), 'error').mockImplementation(note);
  watchRequests();
  watchRequests();
  server = createServer((request, response) => {
    seenId = request.headers['x-request-id'];
    // as lib/http/route does
    if (/^\/api\/(v1|hubtalk)/.test(request.url ?? '')) response.setHeader('X-Request-Id', 'of the handler');
    response.statusCode = request.url?.startsWith('/gone') ? 404 : 200;
    response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  vi.restoreAllMocks();
});
beforeEach(() => void (lines.length = 0));

/** What is due at once may be a while in coming on a busy machine. */
const PATIENCE = { timeout: 10_000 };

async function ask(path: string): Promise<Response> {
  const response = await fetch(`${origin}${path}`, { headers: { 'x-request-id': 'the visitor’s'.replace('’', '') } });
  await response.text();
  await vi.waitFor(async () => expect((await instruments().requestSeconds.get()).values.length).toBeGreaterThan(0), PATIENCE);
  return response;
}

describe('a page', () => {
  it('leaves one line with the id that it was given, and without its query', async () => {
    const response = await ask('/calls?phone=77778228912&q=secret');
    await vi.waitFor(() => expect(lines).toHaveLength(1), PATIENCE);
    const requestId = response.headers.get('x-request-id');
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(seenId).toBe(requestId);
    expect(lines).toEqual([{ requestId, method: 'GET', path: '/calls', status: 200, durationMs: expect.any(Number) }]);
  });

  it('that fails is logged with its digest, and without its query', () => {
    const fault = Object.assign(new Error('no such call of +7 777 822 89 12'), { digest: '123' });
    logRequestError(fault, { path: '/calls/x?phone=77778228912', method: 'GET', headers: { 'x-request-id': 'id' } }, { routePath: '/calls/[uuid]', routeType: 'render' });
    expect(lines).toMatchObject([{ requestId: 'id', digest: '123', path: '/calls/x', routePath: '/calls/[uuid]', routeType: 'render' }]);
  });
});

describe('other requests', () => {
  it('are measured, and leave their line to their handlers, unless there is none', async () => {
    for (const path of ['/api/hubtalk?token=secret', '/api/v1/calls?phone=7', '/healthz', '/_next/static/a.js', '/api/none?phone=7', '/gone']) await ask(path);
    await vi.waitFor(() => expect(lines).toHaveLength(2), PATIENCE);
    expect(lines).toMatchObject([{ path: '/api/none', status: 200 }, { path: '/gone', status: 404 }]);
    const { values } = await instruments().requestSeconds.get();
    const counted = values.filter(({ metricName }) => metricName?.endsWith('_count')).map(({ labels }) => `${labels.kind} ${labels.status}`);
    expect(counted).toEqual(expect.arrayContaining(['webhook 2xx', 'api 2xx', 'probe 2xx', 'asset 2xx', 'page 4xx']));
  });

  it.each([
    ['/api/hubtalk', 'webhook'], ['/api/hubtalk/[token]', 'webhook'], ['/api/hubtalks', 'api'], ['/metrics', 'api'], ['/readyz', 'probe'],
    ['/', 'page'], ['/metricsx', 'page'], ['-', 'page'],
  ] as const)('%s is of the kind %s', (path, kind) => expect(kindOf(path)).toBe(kind));
});
