import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prettyJson } from './pretty-json';

it('prints as JSON.stringify does', () => {
  fc.assert(fc.property(fc.jsonValue(), (sent) => {
    expect(prettyJson(JSON.stringify(sent))).toBe(JSON.stringify(sent, null, 2));
    expect(prettyJson(JSON.stringify(sent, null, 7))).toBe(JSON.stringify(sent, null, 2));
  }));
});

it('keeps digits and escapes, and leaves what is no JSON', () => {
  expect(prettyJson('{"a":9007199254740993,"b":1.50,"c":"\\u0041,{"}')).toBe(
    '{\n  "a": 9007199254740993,\n  "b": 1.50,\n  "c": "\\u0041,{"\n}',
  );
  expect(prettyJson('{"a":')).toBe('{"a":');
});
