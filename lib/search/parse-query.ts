import { wordsOf } from './words';

/** Who says what is searched: the summary, or a side of the transcript. `other` is anyone else (operator, system, unknown). */
export const SPEAKERS = ['summary', 'bot', 'customer', 'other'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** More than any phrase has that somebody remembers. */
export const MOST_TERMS = 50;

/** One thing that must be said: these words one after another. The last is the beginning of a word, unless it was quoted. */
export type SearchTerm = { speaker: Speaker | null; words: string[]; isPrefix: boolean };

/** As written before a colon, in each language of the pages. */
const SPEAKER_WORDS = new Map(Object.entries<Speaker>({
  summary: 'summary', сводка: 'summary', резюме: 'summary', түйін: 'summary',
  bot: 'bot', бот: 'bot',
  customer: 'customer', client: 'customer', клиент: 'customer',
}));

const speakerOf = (label: string): Speaker | null => SPEAKER_WORDS.get(label.toLowerCase()) ?? null;

/** `speaker:` if any, then a phrase in quotes (the closing one may still be missing) or whatever stands up to a space. */
const TERM = /(?:(\p{L}+):)?(?:["“”«]([^"“”«»]*)(["“”»]?)|(\S+))/gu;

/**
 * What a search text asks for: every term must be said in one attempt, in any order. A bare word stands for all words that begin
 * with it; a phrase in quotes is found word for word; `bot:`, `customer:`, `summary:` say where. What has no letter or digit asks
 * for nothing; no terms at all are found nowhere. Each once.
 */
export function parseSearch(text: string): SearchTerm[] {
  const terms = [...text.matchAll(TERM)].flatMap(([whole, label = '', quoted, closing, bare = '']): SearchTerm[] => {
    const speaker = speakerOf(label);
    // a speaker of whom nothing is asked yet
    if (speakerOf(bare.replace(/:$/, '')) !== null && bare.endsWith(':')) return [];
    const words = wordsOf(speaker === null ? whole : (quoted ?? bare));
    return words.length === 0 ? [] : [{ speaker, words, isPrefix: quoted === undefined || closing === '' }];
  });
  return [...new Map(terms.map((term) => [JSON.stringify(term), term])).values()];
}
