import type { Cell } from './columns';

/** Rows as `jsonRows` of lib/db/dialect writes them: our own statement chose what is in them. */
export function parseRows(text: string | null): Cell[][] {
  // an array of arrays of texts, numbers and nulls
  return text === null ? [] : (JSON.parse(text) as Cell[][]);
}
