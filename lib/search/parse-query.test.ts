import { describe, expect, it } from 'vitest';
import { parseSearch } from './parse-query';

const any = (words: string[], isPrefix = true) => ({ speaker: null, words, isPrefix });

describe('a search text', () => {
  it('asks for every word, each the beginning of one', () => {
    expect(parseSearch('  Кредит ӘЛЕУ ')).toEqual([any(['кредит']), any(['әлеу'])]);
  });

  it('takes a phrase in quotes word for word, of whichever quotes', () => {
    expect(parseSearch('"Не звоните" «мне нет»  “так и”')).toEqual([any(['не', 'звоните'], false), any(['мне', 'нет'], false), any(['так', 'и'], false)]);
  });

  it('goes on while the closing quote is still to be typed', () => {
    expect(parseSearch('да "не звон')).toEqual([any(['да']), any(['не', 'звон'])]);
  });

  it('hears one side only, in three languages', () => {
    expect(parseSearch('bot:слово customer:"не звоните" КЛИЕНТ:нет summary:долг')).toEqual([
      { speaker: 'bot', words: ['слово'], isPrefix: true },
      { speaker: 'customer', words: ['не', 'звоните'], isPrefix: false },
      { speaker: 'customer', words: ['нет'], isPrefix: true },
      { speaker: 'summary', words: ['долг'], isPrefix: true },
    ]);
  });

  it('reads other colons, dashes and apostrophes as between words that stand together', () => {
    expect(parseSearch("12:30 кто-то don't foo:bar")).toEqual([
      any(['12', '30']), any(['кто', 'то']), any(['don', 't']), any(['foo', 'bar']),
    ]);
  });

  it('asks for nothing where there is no word', () => {
    expect(parseSearch('')).toEqual([]);
    expect(parseSearch('"" % * bot: -- "')).toEqual([]);
    expect(parseSearch("' OR \"1\"=1")).toEqual([any(['or']), any(['1'], false), any(['1'])]);
  });

  it('cuts what is longer than any word, as the index does', () => {
    expect(parseSearch('ы'.repeat(500))).toEqual([any(['ы'.repeat(64)])]);
  });
});
