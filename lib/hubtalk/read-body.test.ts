import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDeliveries } from '@/lib/demo/generate-deliveries';
import { mergeRevisions } from './merge';
import { readBody } from './read-body';
import { EXAMPLE, EXAMPLE_TEXT, RECEIVED_AT } from './testing/bodies';

const read = (text: string) => readBody(Buffer.from(text));
const IDS = '"call_event_uuid":"e","call_uuid":"c"';

/** Reads a body; a revision must make an attempt whose texts PostgreSQL takes. */
function check(bytes: Uint8Array): string {
  const body = readBody(bytes);
  if (body.kind === 'rejected') return String(body.status);
  const attempt = mergeRevisions([{ revision: body.revision, receivedAt: RECEIVED_AT, sequence: 1 }]);
  expect(textsIn(attempt).filter((text) => !text.isWellFormed() || text.includes('\u0000'))).toEqual([]);
  return 'revision';
}

function textsIn(held: unknown): string[] {
  if (typeof held === 'string') return [held];
  return typeof held === 'object' && held !== null ? Object.values(held).flatMap(textsIn) : [];
}

/** Anything, with what a trap is made of more often than chance has it. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    null, '', ' ', {}, [], [[]], [{}], [null], true, 0, -1, 1.5, 1e21, 1e308, '007', '-1', '9'.repeat(400), 'a\u0000b', '\uD83D',
    '\u202Efdp.exe', '__proto__',
    '2026-13-45T99:00:00Z', '2026-02-02T10:20:24', '[1', '{"a":1}', '["x"]', '../a', 'user: x', { reports: [{ name: 'n' }] },
    { reports: { reports: 'x' } },
  ),
  fc.record({
    name: fc.jsonValue(), value: fc.jsonValue(), column_number: fc.jsonValue(), role: fc.jsonValue(), content: fc.jsonValue(),
    timestamp: fc.jsonValue(),
  }),
);

/** A way through the example to something that is replaced. */
const PLACES: string[][] = placesIn(EXAMPLE);

function placesIn(held: unknown): string[][] {
  if (typeof held !== 'object' || held === null) return [];
  return Object.entries(held).flatMap(([key, entry]) => [[key], ...placesIn(entry).map((rest) => [key, ...rest])]);
}

function bend(held: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(held)) return held.map((entry, index) => (String(index) === key ? bend(entry, rest, replacement) : entry));
  if (typeof held !== 'object' || held === null) return held;
  return Object.fromEntries(Object.entries(held).map(([own, entry]) => [own, own === key ? bend(entry, rest, replacement) : entry]));
}

const bends = fc.array(fc.tuple(fc.constantFrom(...PLACES), odd), { minLength: 1, maxLength: 4 });

describe('readBody', () => {
  it('never throws on any JSON', () => {
    fc.assert(fc.property(odd, (json) => void check(Buffer.from(JSON.stringify(json)))), { numRuns: 2_000 });
  });

  it('never throws on payloads that are bent anywhere, and rejects only those without ids', () => {
    fc.assert(fc.property(bends, (list) => {
      const payload = list.reduce<unknown>((held, [place, replacement]) => bend(held, place, replacement), EXAMPLE);
      const touchesIds = list.some(([[top]]) => top === 'call_event_uuid' || top === 'call_uuid');
      const outcome = check(Buffer.from(JSON.stringify(payload)));
      if (!touchesIds) expect(outcome).toBe('revision');
    }), { numRuns: 3_000 });
  }, 60_000);

  it('never throws on random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void check(bytes)), { numRuns: 5_000 });
  });

  it('answers 400 to the example cut at any byte', () => {
    const whole = Buffer.from(EXAMPLE_TEXT.trimEnd());
    for (let length = 0; length < whole.length; length += 1) expect(check(whole.subarray(0, length))).toBe('400');
    expect(check(whole)).toBe('revision');
  });

  it('answers 400 to what is no UTF-8, no JSON or no object, and says why', () => {
    const utf16 = Buffer.from(EXAMPLE_TEXT, 'utf16le');
    expect([utf16, Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), Buffer.from([0x7b, 0xc3, 0x28, 0x7d])].map(check)).toEqual([
      '400', '400', '400',
    ]);
    for (const scalar of ['', ' ', 'null', '1', '"text"', '[]', `[{${IDS}}]`]) expect(check(Buffer.from(scalar))).toBe('400');
    expect(read(`\uFEFF{${IDS}}`)).toMatchObject({
      status: 400, errors: [{ path: '', message: 'begins with a byte order mark (character 0)' }],
    });
    expect(read(`{${IDS},"result":"a","result":"b"}`)).toMatchObject({ status: 400, errors: [{ path: 'result' }] });
  });

  it('answers 422 to an object without usable ids, naming each', () => {
    expect(read('{"call_uuid":7}')).toEqual({
      kind: 'rejected', status: 422, detail: 'The body names no attempt and call that it could be stored under.', callEventUuid: null,
      errors: [{ path: 'call_event_uuid', message: 'is missing' }, { path: 'call_uuid', message: 'must be a text' }],
    });
    for (const id of ['""', '"  "', 'null', '{}', `"${'x'.repeat(201)}"`, '"a\\u0000"', '"\\ud83d"']) {
      expect(read(`{"call_event_uuid":" E-1 ","call_uuid":${id}}`)).toMatchObject({
        status: 422, errors: [{ path: 'call_uuid' }], callEventUuid: 'e-1',
      });
    }
    expect(read('{"call_event_uuid":" E-1 ","call_uuid":"C"}')).toMatchObject({
      kind: 'revision', revision: { callEventUuid: 'e-1', callUuid: 'c' },
    });
  });

  it('answers 422 to more than 64 levels', () => {
    const nested = (levels: number) => `{${IDS},"x":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    expect(read(nested(64)).kind).toBe('revision');
    expect(read(nested(65))).toMatchObject({
      status: 422, callEventUuid: 'e', errors: [{ path: '', message: 'is nested 65 levels deep, more than 64' }],
    });
    expect(read(nested(1e6))).toMatchObject({ status: 422 });
  });

  it('reads large hostile bodies in time that grows with their size', () => {
    const [dots, digits, keys, entries] = ['.'.repeat(2e6), '1'.repeat(2e6), 3e5, 2e5];
    const bodies = [
      `{${IDS},"summary":"${dots}x","analytics_data":{"reports":[{"name":"call_summary","content":"${dots}y"}]}}`,
      `{${IDS},"duration":"${digits}x","phone_number":"${digits}","extra_variables":[{"name":"n","value":"${digits}x"}]}`,
      `{${IDS},${Array.from({ length: keys }, (_, index) => `"k${index}":1`).join()}}`,
      `{${IDS},"extra_variables":[${Array.from({ length: entries }, () => '{"name":"a","value":1}').join()}]}`,
      `{${IDS},"full_transcript":"${'user: a\\n'.repeat(4e5)}","last_answer":"b"}`,
    ];
    // a pattern that goes back over what it read would take minutes, far beyond the test's own limit
    for (const body of bodies) expect(check(Buffer.from(body))).toBe('revision');
  }, 60_000);

  it('takes every delivery of the demo', () => {
    for (const { body, traps } of describeDeliveries({ anchorDay: '2026-11-24', calls: 1_500 })) {
      expect(check(Buffer.from(body)), traps.join()).toBe('revision');
    }
  }, 60_000);
});
