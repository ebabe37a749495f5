import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedTurn, compareTurns } from './compare-turns';

const bot = (content: string) => ({ role: 'assistant', content });
const user = (content: string) => ({ role: 'user', content });
/** own words in brackets */
const written = (turn: ComparedTurn | null) => turn && `${turn.role[0]}:${turn.parts.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join('')}`;
const shown = (...[left, right, areOrdered = true]: [Parameters<typeof compareTurns>[0], Parameters<typeof compareTurns>[1], boolean?]) =>
  compareTurns(left, right, { areOrdered })?.map((pair) => [written(pair.left), written(pair.right)]);

describe('two sources of a talk', () => {
  it('stand turn beside turn, with the words that differ', () => {
    expect(shown([bot('Hello'), user('I want a loan'), bot('Fine')], [bot('Hello'), user('I want the loan'), bot('Fine'), user('Bye')])).toEqual([
      ['a:Hello', 'a:Hello'], ['u:I want [a] loan', 'u:I want [the] loan'], ['a:Fine', 'a:Fine'], [null, 'u:[Bye]'],
    ]);
  });

  it('do not differ by spaces, lines or composition', () => {
    expect(shown([bot('й\nэто  я ')], [bot('и\u0306 это я')])).toEqual([['a:й\nэто  я ', 'a:и\u0306 это я']]);
  });

  it('pair no turns of two speakers', () => {
    expect(shown([bot('Yes')], [user('Yes')])).toEqual([['a:[Yes]', null], [null, 'u:[Yes]']]);
  });

  it('trap 19: are compared side by side for each speaker where one has lost the order', () => {
    const talk = [bot('a'), user('b'), bot('c')];
    expect(shown(talk, [bot('a'), bot('c'), user('b')], false)).toEqual([['a:a', 'a:a'], ['a:c', 'a:c'], ['u:b', 'u:b']]);
  });
});

const anyTalk = fc.array(fc.record({ role: fc.constantFrom('assistant', 'user', 'tool'), content: fc.constantFrom('a', 'b c', 'b d', 'é', ' a ', 'x y z') }), { maxLength: 8 });

/** The length of the longest common row of turns. */
function naiveCommon(left: string[], right: string[]): number {
  const best = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  left.forEach((a, i) => right.forEach((b, j) => {
    const row = best[i + 1];
    if (row) row[j + 1] = a === b ? (best[i]?.[j] ?? 0) + 1 : Math.max(best[i]?.[j + 1] ?? 0, row[j] ?? 0);
  }));
  return best[left.length]?.[right.length] ?? 0;
}

it('any two talks are shown whole, and as much the same as they can be', () => {
  fc.assert(fc.property(anyTalk, anyTalk, (left, right) => {
    const pairs = compareTurns(left, right, { areOrdered: true }) ?? [];
    for (const [side, talk] of [['left', left], ['right', right]] as const) {
      const turns = pairs.flatMap((pair) => pair[side] ?? []);
      expect(turns.map(({ role, parts }) => ({ role, content: parts.map(({ text }) => text).join('') }))).toEqual(talk);
    }
    const key = ({ role, content }: { role: string; content: string }) => `${role}:${content.trim()}`;
    expect(pairs.filter(({ isSame }) => isSame)).toHaveLength(naiveCommon(left.map(key), right.map(key)));
    for (const { isSame, left: ours, right: theirs } of pairs) {
      const hasOwn = [ours, theirs].some((turn) => turn?.parts.some(({ isOwn }) => isOwn));
      expect(hasOwn).toBe(!isSame);
    }
  }));
});
