import { SPEAKERS, type Speaker } from './parse-query';
import type { SaidText } from './texts';
import { wordsOf } from './words';

/** PostgreSQL takes 1 MB of words and places a row: some 45 000 words, five hours of talk. What comes after is not found. */
const MOST_BYTES = 900_000;

/** Words by who says them: a list for each text. */
export type IndexedWords = Record<Speaker, string[][]>;

/** The words of an attempt's texts for its row in the index, or null when there are none. */
export function indexWords(texts: readonly SaidText[]): IndexedWords | null {
  const indexed: IndexedWords = { summary: [], bot: [], customer: [], other: [] };
  const room = openRoom();
  for (const { speaker, text } of texts) {
    const words = wordsOf(text).filter(room);
    if (words.length > 0) indexed[speaker].push(words);
  }
  return SPEAKERS.some((speaker) => indexed[speaker].length > 0) ? indexed : null;
}

/** The different words of several texts, as many as a row of the index takes. */
export function boundedWords(texts: readonly string[]): string[] {
  const words = new Set(texts.flatMap(wordsOf));
  return [...words].filter(openRoom());
}

/** Whether a row has room for one more word: at most three bytes a unit of UTF-16, and its place. */
function openRoom(): (word: string) => boolean {
  let bytes = 0;
  return (word) => (bytes += word.length * 3 + 6) <= MOST_BYTES;
}
