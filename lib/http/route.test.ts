import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/errors/app-error';
import { log } from '@/lib/log/log';
import { loggedPath } from './logged-path';
import { route } from './route';

const lines: unknown[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(log(), 'info').mockImplementation((line: unknown) => void lines.push(line));
  vi.spyOn(log(), 'error').mockImplementation((line: unknown) => void lines.push(line));
});
afterEach(() => vi.restoreAllMocks());

const call = (handler: () => Promise<Response>) =>
  route(handler)(new Request('http://localhost/api/v1/calls?phone=77778228912'), { params: Promise.resolve({}) });

describe('a route', () => {
  it('answers what is thrown on purpose as problem+json', async () => {
    const response = await call(async () => {
      throw new AppError('bad_request', 'The query is not valid.', [{ path: 'limit', message: 'must be a whole number' }]);
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'urn:callboard:problem:bad-request', title: 'Bad request', status: 400, detail: 'The query is not valid.',
      errors: [{ path: 'limit', message: 'must be a whole number' }],
    });
  });

  it('says nothing of what is inside a fault, but logs it under the same id', async () => {
    const response = await call(async () => {
      throw new Error('SELECT secret FROM users');
    });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(lines[0]).toMatchObject({ requestId: response.headers.get('x-request-id'), err: expect.any(Error) });
  });

  it('tells a busy moment when to come back, and a visitor how to sign in', async () => {
    const thrown = (code: 'unavailable' | 'unauthenticated') => call(async () => Promise.reject(new AppError(code, 'x')));
    expect((await thrown('unavailable')).headers.get('retry-after')).toBe('5');
    expect((await thrown('unauthenticated')).headers.get('www-authenticate')).toBe('Bearer');
  });

  it('is not cached, and leaves one line without the query', async () => {
    const response = await call(async () => Response.json([]));
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(lines).toEqual([{ requestId: expect.any(String), method: 'GET', path: '/api/v1/calls', status: 200, durationMs: expect.any(Number) }]);
  });

  it('never logs a webhook token', () => {
    expect(loggedPath('http://localhost/api/hubtalk/secret-token?token=other')).toBe('/api/hubtalk/[token]');
    expect(loggedPath('http://localhost/api/hubtalk?token=secret')).toBe('/api/hubtalk');
  });

  it.each(['//api/hubtalk/secret', '/API/HubTalk/secret', '/api/%68ubtalk/secret/', '/api/hubtalk%2Fsecret', '/hubtalk//a/secret', '/api/hubtalk/%E0%A4%Asecret'])(
    'no token of an address that was misspelt: %s', (path) => {
      expect(loggedPath(`http://localhost${path}`)).toMatch(/hubtalk\/+\[token\]$/i);
    });

  it('nor what is as long as one, wherever it stands, while ids stay', () => {
    expect(loggedPath(`http://localhost/webhook/${'aB3-_'.repeat(9)}`)).toBe('/webhook/[token]');
    expect(loggedPath('http://localhost/calls/7f3c2b1e-5d64-4b8e-9f6a-0c1d2e3f4a5b')).toBe('/calls/7f3c2b1e-5d64-4b8e-9f6a-0c1d2e3f4a5b');
    expect(loggedPath('http://localhost/%0Ax%D3%98')).toBe('/\nx%D3%98');
  });
});
