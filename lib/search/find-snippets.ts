import { markPlaces, type Mark } from './find-marks';
import { parseSearch, type SearchTerm } from './parse-query';
import type { Snippet } from './schema';
import type { SaidText } from './texts';
import { placeWords, type WordPlace } from './words';

const MOST_SNIPPETS = 2;

/** Around the first find, so that a cell of a list shows it. */
const BEFORE = 24;
const LENGTH = 160;

/** A page shows many attempts: of one that talks on for hours, the rest is not looked at. */
const MOST_CHARACTERS = 100_000;

type PlacedText = SaidText & { places: WordPlace[] };

/**
 * What an attempt's texts say of the first alternative of `q` that they fulfil, at most two snippets; none when they fulfil none. Decides
 * as the index does, by the texts themselves.
 */
export function findSnippets(attempt: { callEventUuid: string; texts: readonly SaidText[] }, q: readonly string[]): Snippet[] {
  const texts = placedTexts(attempt.texts);
  for (const terms of q.map(parseSearch)) {
    const found = terms.map((term) => texts.findIndex((said) => markPlaces(said, [term]).length > 0));
    if (terms.length === 0 || found.includes(-1)) continue;
    return [...new Set(found)].slice(0, MOST_SNIPPETS).flatMap((index) => {
      const said = texts[index];
      return said ? [{ callEventUuid: attempt.callEventUuid, ...cutOut(said, terms) }] : [];
    });
  }
  return [];
}

function placedTexts(texts: readonly SaidText[]): PlacedText[] {
  let left = MOST_CHARACTERS;
  return texts.map(({ speaker, text: whole }) => {
    const text = whole.slice(0, left).normalize('NFC');
    left = Math.max(0, left - whole.length);
    return { speaker, text, places: placeWords(text) };
  });
}

function cutOut(said: PlacedText, terms: readonly SearchTerm[]): Omit<Snippet, 'callEventUuid'> {
  const { speaker, text } = said;
  const marks = markPlaces(said, terms);
  const start = wordStart(text, Math.max(0, (marks[0]?.[0] ?? 0) - BEFORE));
  const end = wordEnd(text, Math.min(text.length, Math.max(start + LENGTH, marks[0]?.[1] ?? 0)));
  const [head, tail] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const shift = head.length - start;
  return {
    speaker,
    text: `${head}${text.slice(start, end)}${tail}`,
    marks: marks.filter(([, to]) => to <= end).map(([from, to]): Mark => [from + shift, to + shift]),
  };
}

/** Cuts between words, and never inside a letter of two units. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 30).search(/\s/);
  return space < 0 || at + space >= text.length ? unbroken(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.slice(Math.max(0, at - 30), at).search(/\s\S*$/);
  return space < 0 ? unbroken(text, at) : Math.max(0, at - 30) + space;
}

const unbroken = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);
