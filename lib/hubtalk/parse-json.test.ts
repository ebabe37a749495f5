import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactNumber, type Json, isJsonObject, jsonText } from './json';
import { DEEPEST_LEVEL, parseJson } from './parse-json';

/** With ordinary numbers and prototypes, as JSON.parse builds it. */
function plain(json: Json): unknown {
  if (json instanceof ExactNumber) return Number(json.text);
  if (Array.isArray(json)) return json.map(plain);
  return isJsonObject(json) ? Object.fromEntries(Object.entries(json).map(([key, entry]) => [key, plain(entry)])) : json;
}

function jsonOf(text: string): Json {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.json;
}

function nativelyParsed(text: string): { parsed: unknown } | null {
  try {
    return { parsed: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

describe('parseJson', () => {
  it('agrees with JSON.parse on every JSON', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 8, noUnicodeString: false }), fc.constantFrom(0, 2, '\t'), (sent, indent) => {
      const text = JSON.stringify(sent, null, indent);
      expect(plain(jsonOf(text))).toEqual(JSON.parse(text));
    }), { numRuns: 2_000 });
  });

  it('prints what it read', () => {
    fc.assert(fc.property(fc.jsonValue(), (sent) => {
      expect(JSON.parse(jsonText(jsonOf(JSON.stringify(sent))))).toEqual(JSON.parse(JSON.stringify(sent)));
    }));
    expect(jsonText(jsonOf('{"a":[1.50,9007199254740993,{"б":"\\u0000"}],"b":null}'))).toBe(
      '{"a":[1.50,9007199254740993,{"б":"\\u0000"}],"b":null}',
    );
  });

  /** Both or neither take a text; only `parseJson` refuses duplicate keys. */
  const agree = (text: string): void => {
    const [own, native] = [parseJson(text), nativelyParsed(text)];
    if (!own.ok && own.message === 'is given twice in one object') return;
    expect(own.ok, text).toBe(native !== null);
    if (own.ok && native && own.depth <= DEEPEST_LEVEL) expect(plain(own.json)).toEqual(native.parsed);
  };

  it('refuses exactly the texts that JSON.parse refuses', () => {
    const scraps = fc.constantFrom(
      '{', '}', '[', ']', ',', ':', '"', '"a"', '\\', '\\u12', '1', '-', '01', '1.', '.5', '1e', '1e5', 'true', 'nul', 'null', ' ', '\n',
      '\u000B', '\u0001',
    );
    const texts = fc.oneof(
      fc.array(scraps, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.tuple(fc.jsonValue().map((sent) => JSON.stringify(sent)), fc.nat(), fc.nat(3), scraps)
        .map(([text, at, cut, scrap]) => text.slice(0, at % (text.length + 1)) + scrap + text.slice((at % (text.length + 1)) + cut)),
    );
    fc.assert(fc.property(texts, agree), { numRuns: 5_000 });
  });

  it('keeps every number whose digits a double would change (trap 24)', () => {
    for (const text of ['12345678901234567890123', '9007199254740993', '1.50', '1e400', '-0', '15000.0', '1E5', '0.1000', '-1.50e-3']) {
      expect(jsonOf(text)).toEqual(new ExactNumber(text));
    }
    for (const number of [0, 15000, 77778228912, 0.1, -2.5, 9007199254740991]) expect(jsonOf(String(number))).toBe(number);
  });

  it('takes __proto__ and the like for names (trap 26)', () => {
    const json = jsonOf('{"__proto__":{"polluted":true},"constructor":1,"toString":2}');
    expect(Object.keys(json as object)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(jsonText(json)).toBe('{"__proto__":{"polluted":true},"constructor":1,"toString":2}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('says what is wrong, and where', () => {
    expect(parseJson('{"a":[1,{"b":1,"b":2}]}')).toEqual({
      ok: false, message: 'is given twice in one object', position: 15, path: 'a[1].b',
    });
    expect(parseJson('{"__proto__":1,"__proto__":2}')).toMatchObject({ ok: false, path: '__proto__' });
    expect(parseJson('\uFEFF{}')).toEqual({ ok: false, message: 'begins with a byte order mark', position: 0, path: '' });
    expect(parseJson('{"a":nope}')).toEqual({ ok: false, message: 'is no JSON value', position: 5, path: 'a' });
    expect(parseJson('{} {}')).toEqual({ ok: false, message: 'goes on after its end', position: 3, path: '' });
    expect(parseJson('')).toEqual({ ok: false, message: 'ends too early', position: 0, path: '' });
    expect(parseJson('{"a":"\\x"}')).toEqual({ ok: false, message: 'has a wrong escape in a text', position: 5, path: 'a' });
  });

  it('counts containers within one another, and checks those that it does not build', () => {
    const depthOf = (text: string) => {
      const parsed = parseJson(text);
      return parsed.ok ? parsed.depth : parsed.message;
    };
    expect([depthOf('1'), depthOf('{}'), depthOf('[[],{"a":[1]}]')]).toEqual([0, 1, 3]);
    expect(depthOf(`${'['.repeat(64)}${']'.repeat(64)}`)).toBe(64);
    const layers = fc.constantFrom(['[', ']'], ['{"a":', '}'], ['[1,"x",{"b":', '},[],{}]'], ['{"x":[[]],"a": ', ' ,"y":{"z":""}}']);
    fc.assert(fc.property(fc.array(layers, { minLength: 60, maxLength: 120 }), fc.nat(), fc.string({ maxLength: 2 }), (list, at, scrap) => {
      const text = list.map(([open]) => open).join('') + '1' + list.map(([, close]) => close).reverse().join('');
      expect(depthOf(text)).toBeGreaterThanOrEqual(list.length);
      agree(text.slice(0, at % text.length) + scrap + text.slice((at % text.length) + 1));
    }), { numRuns: 1_000 });
  });

  it('reads 5 MB of brackets without a crash', () => {
    for (const text of ['['.repeat(5e6), `${'['.repeat(2.5e6)}${']'.repeat(2.5e6)}`, '{"a":'.repeat(1e6), '[[],'.repeat(1.25e6)]) {
      expect(parseJson(text).ok).toBe(text.endsWith(']'));
    }
  });
});
