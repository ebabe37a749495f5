import { parseSearch, type SearchTerm, type Speaker } from './parse-query';
import { placeWords, type WordPlace } from './words';

/** A found stretch of a text: `from` inclusive, `to` exclusive, in UTF-16 units. */
export type Mark = [from: number, to: number];

/** Where a text of this speaker says what terms ask for, in order and without overlaps. The text must be composed (NFC). */
export function findMarks({ speaker, text }: { speaker: Speaker; text: string }, terms: readonly SearchTerm[]): Mark[] {
  return markPlaces({ speaker, places: placeWords(text) }, terms);
}

/** The same of a text whose words are placed already. */
export function markPlaces({ speaker, places }: { speaker: Speaker; places: readonly WordPlace[] }, terms: readonly SearchTerm[]): Mark[] {
  return joined(terms.filter((term) => term.speaker === null || term.speaker === speaker).flatMap((term) => marksOfTerm(places, term)));
}

/** The terms of all alternatives of `q`: what is to be marked where any of them was found. */
export function termsOf(q: readonly string[] | undefined): SearchTerm[] {
  return (q ?? []).flatMap(parseSearch);
}

function marksOfTerm(places: readonly WordPlace[], { words, isPrefix }: SearchTerm): Mark[] {
  const end = words.length - 1;
  const says = (place: WordPlace | undefined, index: number) => {
    const word = words[index] ?? '';
    return isPrefix && index === end ? place?.word.startsWith(word) : place?.word === word;
  };
  const marks: Mark[] = [];
  // a loop, since a long talk has tens of thousands of words and nearly all of them are none
  for (let at = 0; at + end < places.length; at += 1) {
    const [first, last] = [places[at], places[at + end]];
    if (first && last && says(first, 0) && words.every((_, index) => says(places[at + index], index))) marks.push([first.from, last.to]);
  }
  return marks;
}

function joined(marks: Mark[]): Mark[] {
  const apart: Mark[] = [];
  for (const [from, to] of marks.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const before = apart.at(-1);
    if (before && from < before[1]) before[1] = Math.max(before[1], to);
    else apart.push([from, to]);
  }
  return apart;
}
