import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computeTalkShare } from './talk-share';

it('counts the words of each side, in any alphabet; an operator apart, systems not at all', () => {
  expect(computeTalkShare([
    { role: 'assistant', content: 'Сәлеметсіз бе! Кол-центр, №17.' },
    { role: 'user', content: "Don't call — 8 701 000…" },
    { role: 'operator', content: 'Алло' },
    { role: 'tool', content: 'lookup done' },
    { role: 'unknown', content: 'x' },
    { role: 'assistant', content: ' …' },
  ])).toEqual({ bot: 4, customer: 5, operator: 1 });
  expect(computeTalkShare([])).toEqual({ bot: 0, customer: 0, operator: 0 });
});

/** Character by character: a word goes on over a mark of joining that stands between letters. */
function naiveWords(text: string): number {
  const letters = [...text.normalize('NFC')];
  const isLetter = (index: number) => /[\p{L}\p{M}\p{N}]/u.test(letters[index] ?? '');
  const joins = (index: number) => /['’ʼ-]/.test(letters[index] ?? '') && isLetter(index - 1) && isLetter(index + 1);
  return letters.filter((_, index) => isLetter(index) && !isLetter(index - 1) && !joins(index - 1)).length;
}

it('agrees with a naive count on any talk, whatever the order of its turns', () => {
  const content = fc.array(fc.constantFrom('а', 'Қ', '7', "'", '-', ' ', '.', '😀', 'e\u0301', '\n'), { maxLength: 20 }).map((parts) => parts.join(''));
  const talk = fc.array(fc.record({ role: fc.constantFrom('assistant', 'user', 'operator', 'system'), content }), { maxLength: 10 });
  fc.assert(fc.property(talk, (turns) => {
    const of = (wanted: string) => turns.reduce((sum, { role, content: text }) => sum + (role === wanted ? naiveWords(text) : 0), 0);
    const share = computeTalkShare(turns);
    expect(share).toEqual({ bot: of('assistant'), customer: of('user'), operator: of('operator') });
    expect(computeTalkShare([...turns].reverse())).toEqual(share);
  }));
});
