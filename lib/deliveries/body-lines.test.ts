import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyLines } from './body-lines';
import { sideBySide } from './side-by-side';

const mark = (field: string) => ({ code: 'x', field, message: 'm' });
const marked = (body: string, field: string) =>
  bodyLines(body, { marks: [mark(field)], position: null }).lines.filter(({ marks }) => marks.length > 0).map(({ text }) => text.trim());

const BODY = JSON.stringify({
  duration: -1, extra_variables: [{ name: 'a' }, { name: 'b', 'a "quoted" key.[0]': [1, { deep: [] }] }], 'plain "x": {': { empty: {} }, nothing: '{',
});

describe('the lines of a body', () => {
  it.each([
    ['duration', '"duration": -1,'],
    ['extra_variables[1].name', '"name": "b",'],
    ['extra_variables[0]', '{'],
    ['extra_variables[1]["a \\"quoted\\" key.[0]"][1].deep', '"deep": []'],
    ['["plain \\"x\\": {"].empty', '"empty": {}'],
    ['nothing', '"nothing": "{"'],
  ])('are marked where the path %s is', (field, line) => {
    expect(marked(BODY, field)).toEqual([line]);
  });

  it.each([
    ['extra_variables[7].name', '"extra_variables": ['],
    ['extra_variables[0].value', '{'],
    ['call_event_uuid', '{'],
    ['', '{'],
    ['["no such"].key', '{'],
  ])('are marked at what would hold the path %s', (field, line) => {
    expect(marked(BODY, field)).toEqual([line]);
  });

  it('break where the body stops being JSON', () => {
    const { lines, unplaced, isCut } = bodyLines('{\n "a": 1,,\n "b": 2\n}', { marks: [mark('a')], position: 10 });
    expect(lines).toEqual([
      { number: 1, text: '{', marks: [] },
      { number: 2, text: ' "a": 1,', marks: [] },
      { number: null, text: ',', marks: [mark('a')] },
      { number: 3, text: ' "b": 2', marks: [] },
      { number: 4, text: '}', marks: [] },
    ]);
    expect([unplaced, isCut]).toEqual([[], false]);
  });

  it('are cut, and marks beyond the cut are kept apart', () => {
    const long = bodyLines(JSON.stringify({ list: Array.from({ length: 5_000 }, (_, index) => index), last: 1 }), { marks: [mark('last')], position: null });
    expect([long.isCut, long.unplaced.length, long.lines.length]).toEqual([true, 1, 2_000]);
    const huge = bodyLines(`"${'x'.repeat(600_000)}"`, { marks: [mark('')], position: null });
    expect([huge.isCut, huge.unplaced.length, huge.lines[0]?.text.length]).toEqual([true, 1, 60_000]);
  });

  it('hold every mark, whatever the body and the path', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), fc.string(), fc.option(fc.nat(50)), (body, field, position) => {
      const { lines, unplaced } = bodyLines(body, { marks: [mark(field)], position });
      expect(lines.flatMap(({ marks }) => marks).length + unplaced.length).toBe(1);
    }), { numRuns: 500 });
  });
});

describe('two bodies side by side', () => {
  it('pair what was changed and leave out what is far from it', () => {
    const body = (changes: object) => JSON.stringify({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, ...changes });
    expect(sideBySide(body({}), body({ b: 'two', i: 9 }))).toEqual([
      { kind: 'equal', left: { number: 1, text: '{' }, right: { number: 1, text: '{' } },
      { kind: 'equal', left: { number: 2, text: '  "a": 1,' }, right: { number: 2, text: '  "a": 1,' } },
      { kind: 'changed', left: { number: 3, text: '  "b": 2,' }, right: { number: 3, text: '  "b": "two",' } },
      ...['  "c": 3,', '  "d": 4,', '  "e": 5,', '  "f": 6,', '  "g": 7,'].map((text, index) => (
        { kind: 'equal', left: { number: index + 4, text }, right: { number: index + 4, text } }
      )),
      { kind: 'changed', left: { number: 9, text: '  "h": 8' }, right: { number: 9, text: '  "h": 8,' } },
      { kind: 'changed', left: null, right: { number: 10, text: '  "i": 9' } },
      { kind: 'equal', left: { number: 10, text: '}' }, right: { number: 11, text: '}' } },
    ]);
  });

  it('are one gap when they are equal but for space', () => {
    expect(sideBySide('{"a":1}', '{ "a": 1 }')).toEqual([{ kind: 'gap', lineCount: 3 }]);
  });

  it('are given up when they are too long', () => {
    expect(sideBySide('x'.repeat(300_000), 'y')).toBeNull();
  });

  it('lose no line of either', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 });
    fc.assert(fc.property(lines, lines, (left, right) => {
      const rows = sideBySide(left.join('\n'), right.join('\n')) ?? [];
      const count = (side: 'left' | 'right') =>
        rows.reduce((sum, row) => sum + (row.kind === 'gap' ? row.lineCount : row[side] === null ? 0 : 1), 0);
      expect([count('left'), count('right')]).toEqual([Math.max(left.length, 1), Math.max(right.length, 1)]);
    }), { numRuns: 300 });
  });
});
