import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { generateDeliveries } from './generate-deliveries';
import { loadDemo } from './load-demo';

const ANCHOR_DAY = '2026-11-24';
let server: Server;

type StandIn = { baseUrl: string; bodies: string[]; tokens: Set<string>; mostAtOnce: () => number };

/** A stand-in for the webhook; `answer` gives the status of the n-th request. */
async function listen(answer: (request: number) => number): Promise<StandIn> {
  const bodies: string[] = [];
  const tokens = new Set<string>();
  let requests = 0;
  let open = 0;
  let mostAtOnce = 0;
  server = createServer((request, response) => {
    let body = '';
    open += 1;
    mostAtOnce = Math.max(mostAtOnce, open);
    tokens.add(String(request.headers.authorization));
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      const status = answer(requests++);
      if (status === 200) bodies.push(body);
      open -= 1;
      response.writeHead(status, { 'Content-Type': 'application/json', 'Retry-After': '0.01' }).end('{"status":"processed"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies, tokens, mostAtOnce: () => mostAtOnce };
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('loading the demo', () => {
  it('posts every delivery once, with the token, at most 32 at a time', async () => {
    const { baseUrl, bodies, tokens, mostAtOnce } = await listen(() => 200);
    const report = await loadDemo({ baseUrl, token: 'secret', anchorDay: ANCHOR_DAY, calls: 120 });
    expect([...bodies].sort()).toEqual([...generateDeliveries({ anchorDay: ANCHOR_DAY, calls: 120 })].sort());
    expect(report).toMatchObject({ posted: bodies.length, byStatus: { processed: bodies.length } });
    expect(tokens).toEqual(new Set(['Bearer secret']));
    expect(mostAtOnce()).toBeLessThanOrEqual(32);
  });

  it('stops at the limit', async () => {
    const { baseUrl, bodies } = await listen(() => 200);
    await loadDemo({ baseUrl, token: 't', anchorDay: ANCHOR_DAY, calls: 120, limit: 17 });
    expect(bodies).toHaveLength(17);
  });

  it('asks a busy server again', async () => {
    const { baseUrl, bodies } = await listen((request) => (request % 5 === 0 ? 503 : 200));
    const { posted } = await loadDemo({ baseUrl, token: 't', anchorDay: ANCHOR_DAY, calls: 60, limit: 40 });
    expect(posted).toBe(40);
    expect(bodies).toHaveLength(40);
  });

  it('ends with the answer of a server that refuses', async () => {
    const { baseUrl } = await listen(() => 401);
    await expect(loadDemo({ baseUrl, token: 'wrong', anchorDay: ANCHOR_DAY, calls: 60 })).rejects.toThrow('401');
  });
});
