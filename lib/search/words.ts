import { foldText } from '@/lib/format/fold-text';

/** A run of letters, their marks and digits of any alphabet. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Beyond this a word is cut, in the index and in a query alike: PostgreSQL refuses lexemes of more than 2 kB. */
const LONGEST_WORD = 64;

/** The words of a text as the index holds them: folded, in order. What stands between words is of no account. */
export function wordsOf(text: string): string[] {
  return (foldText(text).match(WORD) ?? []).map(boundedWord);
}

/** Where a word stands in a text: `from` inclusive, `to` exclusive. */
export type WordPlace = { word: string; from: number; to: number };

/** The words of a text that is composed (NFC) with their places in it. */
export function placeWords(text: string): WordPlace[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({ word: boundedWord(foldText(found)), from: index, to: index + found.length }));
}

function boundedWord(word: string): string {
  return word.length <= LONGEST_WORD ? word : [...word].slice(0, LONGEST_WORD).join('');
}
