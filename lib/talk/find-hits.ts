import type { Message } from '@/lib/hubtalk/types';
import { type Mark, markPlaces } from '@/lib/search/find-marks';
import { parseSearch, type SearchTerm, type Speaker } from '@/lib/search/parse-query';
import { speakerOfRole } from '@/lib/search/texts';
import { placeWords, type WordPlace } from '@/lib/search/words';

/** A turn as it is searched: its text composed (NFC), its words placed. */
export type IndexedTurn = { speaker: Speaker; text: string; places: readonly WordPlace[] };

/** A found stretch of a turn's composed text, [from, to) in UTF-16 units. */
export type Hit = { turn: number; from: number; to: number };

export function indexTurns(messages: readonly Pick<Message, 'role' | 'content'>[]): IndexedTurn[] {
  return messages.map(({ role, content }) => {
    const text = content.normalize('NFC');
    return { speaker: speakerOfRole(role), text, places: placeWords(text) };
  });
}

/**
 * Where a talk says any term of `search`, in order: by the grammar of the list's search, so that the same words are found in both. Where no
 * word of the talk begins so, words that contain it are found: a reader remembers "плат" of "оплата".
 */
export function findHits(turns: readonly IndexedTurn[], search: string): Hit[] {
  const terms = parseSearch(search);
  if (terms.length === 0) return [];
  const hits = hitsBy(turns, (turn) => markPlaces(turn, terms));
  return hits.length > 0 ? hits : hitsBy(turns, (turn) => marksInside(turn, terms));
}

function hitsBy(turns: readonly IndexedTurn[], marksOf: (turn: IndexedTurn) => Mark[]): Hit[] {
  return turns.flatMap((indexed, turn) => marksOf(indexed).map(([from, to]): Hit => ({ turn, from, to })));
}

/** Whole words, because folding may change a text's length within. */
function marksInside({ speaker, places }: IndexedTurn, terms: readonly SearchTerm[]): Mark[] {
  const parts = terms.flatMap((term) => {
    const [part, ...others] = term.words;
    return part !== undefined && others.length === 0 && term.isPrefix && (term.speaker ?? speaker) === speaker ? [part] : [];
  });
  return places.filter(({ word }) => parts.some((part) => word.includes(part))).map(({ from, to }): Mark => [from, to]);
}
