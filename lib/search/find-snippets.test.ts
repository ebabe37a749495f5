import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '@/lib/format/fold-text';
import { findMarks, termsOf } from './find-marks';
import { findSnippets } from './find-snippets';
import type { SaidText } from './texts';

const said = (speaker: SaidText['speaker'], text: string): SaidText => ({ speaker, text });
const marked = (text: string, marks: readonly (readonly [number, number])[]) => marks.map(([from, to]) => text.slice(from, to));
const find = (texts: SaidText[], ...q: string[]) =>
  findSnippets({ callEventUuid: 'e', texts }, q).map(({ speaker, text, marks }) => [speaker, text, marked(text, marks)]);

describe('a snippet', () => {
  it('shows who says it, and marks every find as it is written', () => {
    expect(find([said('bot', 'Добрый день!'), said('customer', 'Не ЗВОНИТЕ мне. Звоните мужу')], 'звон')).toEqual([
      ['customer', 'Не ЗВОНИТЕ мне. Звоните мужу', ['ЗВОНИТЕ', 'Звоните']],
    ]);
    expect(find([said('summary', 'Әлеуметтік көмек')], 'ӘЛЕУ')).toEqual([['summary', 'Әлеуметтік көмек', ['Әлеуметтік']]]);
  });

  it('hears the side that was asked for', () => {
    const texts = [said('bot', 'да'), said('customer', 'да, нет')];
    expect(find(texts, 'customer:да')).toEqual([['customer', 'да, нет', ['да']]]);
    expect(find(texts, 'bot:нет')).toEqual([]);
  });

  it('is cut between words around the find', () => {
    const [[, text, marks] = []] = find([said('bot', `${'слово '.repeat(50)}кредит ${'потом '.repeat(50)}`)], 'кредит');
    expect(text).toMatch(/^…(слово )+кредит( потом)+…$/);
    expect(String(text).length).toBeLessThan(220);
    expect(marks).toEqual(['кредит']);
  });

  it('has one text for each word, of the first alternative that holds', () => {
    const texts = [said('bot', 'один'), said('customer', 'два'), said('bot', 'три')];
    expect(find(texts, 'пять', 'один два три').map(([, text]) => text)).toEqual(['один', 'два']);
    expect(find(texts, '"один два"')).toEqual([]);
    expect(find(texts, '!')).toEqual([]);
  });
});

describe('marks', () => {
  it('cover whole words that begin so, phrases whole, and never overlap', () => {
    const text = 'Кредит, автокредит; кредитный день. Не звоните, не звоните!';
    expect(marked(text, findMarks(said('bot', text), termsOf(['кредит', '"не звоните"', 'не'])))).toEqual([
      'Кредит', 'кредитный', 'Не звоните', 'не звоните',
    ]);
  });

  it('are the words that a naive reading finds, in any text', () => {
    const texts = fc.array(fc.constantFrom('Кредит', 'кре', 'İstanbul', 'ﬁn', '😀', 'е́ж', 'Й', '-', '7'), { maxLength: 12 });
    fc.assert(fc.property(texts, fc.constantFrom('кре', 'кредит', 'й', '7', 'е́'), (parts, term) => {
      const text = parts.join(' ').normalize('NFC');
      const naive = text.split(' ').filter((word) => foldText(word).startsWith(term.normalize('NFC')));
      expect(marked(text, findMarks(said('bot', text), termsOf([term])))).toEqual(naive);
    }));
  });
});
