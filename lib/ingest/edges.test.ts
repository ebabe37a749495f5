import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBody, encodeBody } from '@/lib/deliveries/body-codec';
import { FloodGate } from './flood-gate';
import { requireJson } from './require-json';
import { retryAt } from './retry-delay';

describe('stored bodies', () => {
  it('come back bit for bit', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
      const { body, codec } = encodeBody(bytes);
      expect(Buffer.compare(Buffer.from(decodeBody(body, codec)), Buffer.from(bytes))).toBe(0);
      expect(body.length).toBeLessThanOrEqual(bytes.length);
    }));
  });

  it('of a newer version are refused, not guessed at', () => {
    expect(() => decodeBody(new Uint8Array(3), 9)).toThrow(/codec 9/);
  });
});

describe('the kind of body', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON', 'application/problem+json', 'text/json', ''])('takes %s', (type) => {
    expect(() => requireJson(new Headers(type === '' ? {} : { 'content-type': type }))).not.toThrow();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])('refuses %s', (type) => {
    expect(() => requireJson(new Headers({ 'content-type': type }))).toThrow(/application\/json/);
  });

  it('refuses encoded content, but not one that says it is none', () => {
    expect(() => requireJson(new Headers({ 'content-type': 'application/json', 'content-encoding': 'gzip' }))).toThrow(/encoding/);
    expect(() => requireJson(new Headers({ 'content-type': 'application/json', 'content-encoding': 'identity' }))).not.toThrow();
  });
});

describe('the flood gate', () => {
  it('lets a burst through, then a steady few', () => {
    const gate = new FloodGate({ burst: 10, perSecond: 2 }, 0);
    const passed = (count: number, atMs: number) => Array.from({ length: count }, () => gate.pass(atMs)).filter(Boolean).length;
    expect(passed(50, 0)).toBe(10);
    expect(passed(50, 1_000)).toBe(2);
    expect(passed(50, 3_600_000)).toBe(10);
  });
});

describe('retries', () => {
  it('are doubled up to an hour', () => {
    const now = new Date(0);
    expect([1, 2, 3, 20].map((tries) => retryAt(tries, now).getTime())).toEqual([15_000, 30_000, 60_000, 3_600_000]);
  });
});
