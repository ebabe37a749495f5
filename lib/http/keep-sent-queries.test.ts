import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sentQuery } from '@/lib/filters/sent-query';
import { keepSentQueries } from './keep-sent-queries';

let server: Server;
let baseUrl: string;
beforeAll(async () => {
  keepSentQueries();
  // stands for Next, which hands the headers of the request on
  server = createServer((request, response) => {
    const headers = new Headers(Object.entries(request.headers).map(([name, sent]): [string, string] => [name, String(sent)]));
    response.end(sentQuery(headers));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const asked = async (target: string, headers: Record<string, string> = {}) => (await fetch(baseUrl + target, { headers })).text();

it('keeps commas and their percent-encoding as they were sent', async () => {
  expect(await asked('/api/v1/calls?result=A%2CB,C&q=a+b')).toBe('?result=A%2CB,C&q=a+b');
  expect(await asked('/calls')).toBe('');
});

it('lets no client say what its query was', async () => {
  expect(await asked('/calls?a=1', { 'x-callboard-sent-query': '?a=2' })).toBe('?a=1');
});

it('is unknown where no server of ours took the request', () => {
  expect(sentQuery(new Headers())).toBeNull();
});
