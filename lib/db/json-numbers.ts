import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Some 40 000 numbers, 2 ms of work. */
const PART_CHARACTERS = 262_144;

/**
 * The numbers of a JSON array as `jsonNumbers` and `jsonValues` of lib/db/dialect write it, in its order. Read in parts between which other
 * requests have their turn: half a million ids are one text of four megabytes. Null, as for no rows, is none.
 */
export async function readJsonNumbers(text: string | null): Promise<Float64Array[]> {
  const parts: Float64Array[] = [];
  const end = text === null ? 0 : text.lastIndexOf(']');
  for (let from = 1; text !== null && from < end;) {
    const comma = from + PART_CHARACTERS < end ? text.indexOf(',', from + PART_CHARACTERS) : -1;
    const to = comma < 0 ? end : comma;
    // our own statement chose what is in it: numbers
    parts.push(Float64Array.from(JSON.parse(`[${text.slice(from, to)}]`) as number[]));
    from = to + 1;
    if (from < end) await nextTurn();
  }
  return parts;
}

/** Parts as one array. */
export function joinNumbers(parts: readonly Float64Array[]): Float64Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const joined = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
