import type { IndexedWords } from '@/lib/search/index-words';
import { SPEAKERS, type SearchTerm, type Speaker } from '@/lib/search/parse-query';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { WordIndex } from './word-index';

/**
 * A `tsvector` with a GIN index, written and asked word for word: none of PostgreSQL's own parsers or dictionaries, which differ by
 * installation. Who says a word is its weight.
 */
export const postgresqlWords: WordIndex = {
  attemptsSaying: (terms) => Prisma.sql`
    SELECT w.attempt_id FROM attempt_words w WHERE w.words @@ CAST(${terms.map(termOf).join(' & ')} AS tsquery)`,
  callsNaming: (beginnings) => Prisma.sql`
    SELECT w.call_id FROM call_words w WHERE w.words @@ CAST(${beginnings.map((word) => `'${word}':*`).join(' & ')} AS tsquery)`,
  insertAttempts: (attempts) => ({
    into: Prisma.sql`INSERT INTO attempt_words (attempt_id, words)`,
    rows: attempts.map(({ id, words }) => Prisma.sql`(${id}, CAST(${vectorOf(words)} AS tsvector))`),
  }),
  deleteAttempts: (ids) => Prisma.sql`DELETE FROM attempt_words WHERE attempt_id IN (${Prisma.join([...ids])})`,
  insertCalls: (calls) => ({
    into: Prisma.sql`INSERT INTO call_words (call_id, words)`,
    rows: calls.map(({ id, words }) => Prisma.sql`(${id}, CAST(${words.map((word) => `'${word}'`).join(' ')} AS tsvector))`),
  }),
  deleteCalls: (ids) => Prisma.sql`DELETE FROM call_words WHERE call_id IN (${Prisma.join([...ids])})`,
};

const WEIGHTS: Record<Speaker, string> = { summary: 'A', bot: 'B', customer: 'C', other: 'D' };

/** PostgreSQL knows no later place; words after it are found, phrases there are not. */
const LAST_PLACE = 16_383;

/** PostgreSQL keeps 255 places of a word: so many for each speaker, that none is lost among another's. */
const MOST_PLACES = 60;

function vectorOf(indexed: IndexedWords): string {
  const places = new Map<string, string[]>();
  let place = 0;
  for (const speaker of SPEAKERS) {
    const used = new Map<string, number>();
    for (const text of indexed[speaker]) {
      // a gap, so that no phrase goes from one text into the next
      place += 1;
      for (const word of text) {
        place = Math.min(place + 1, LAST_PLACE);
        const times = (used.get(word) ?? 0) + 1;
        used.set(word, times);
        if (times > MOST_PLACES) continue;
        const held = places.get(word);
        const here = `${place}${WEIGHTS[speaker]}`;
        if (held) held.push(here);
        else places.set(word, [here]);
      }
    }
  }
  return [...places].map(([word, all]) => `'${word}':${all.join(',')}`).join(' ');
}

function termOf({ speaker, words, isPrefix }: SearchTerm): string {
  const weight = speaker === null ? '' : WEIGHTS[speaker];
  const lexemes = words.map((word, index) => {
    const flags = `${isPrefix && index === words.length - 1 ? '*' : ''}${weight}`;
    return `'${word}'${flags === '' ? '' : `:${flags}`}`;
  });
  return `(${lexemes.join(' <-> ')})`;
}
