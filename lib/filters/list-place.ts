import type { KeysetPage, PageRequest } from './page-request';

/**
 * Where in a list a page stands: at its beginning, after a row, or before one (without a cursor: at its end). `offset` is how many rows
 * came before that place when the link to it was made: a hint for "51–100 of 1 400" that costs no counting.
 */
export type ListPlace =
  | { way: 'start' }
  | { way: 'after'; offset: number; cursor: string }
  | { way: 'before'; offset: number; cursor?: string };

export const START: ListPlace = { way: 'start' };

/** `after-50-<cursor>`, `before-50-<cursor>`, `before-1400` for the end; null when it is none of these. */
export function parseListPlace(text: string): ListPlace | null {
  const [, way, digits = '', cursor] = /^(after|before)-(\d{1,9})(?:-([\w-]+))?$/.exec(text) ?? [];
  const offset = Number(digits);
  if (way === 'before') return cursor === undefined ? { way, offset } : { way, offset, cursor };
  return way === 'after' && cursor !== undefined ? { way, offset, cursor } : null;
}

/** As a URL holds it; the beginning is no parameter at all. */
export function formatListPlace(place: ListPlace): string | null {
  if (place.way === 'start') return null;
  return [place.way, place.offset, ...(place.cursor === undefined ? [] : [place.cursor])].join('-');
}

export function pageRequestOf(place: ListPlace, limit: number): PageRequest {
  if (place.way === 'start') return { limit };
  return place.way === 'after' ? { limit, cursor: place.cursor } : { limit, cursor: place.cursor, backward: true };
}

/** `offset` counts the rows before the first of these. */
export type PlacedPage<Row> = { rows: Row[]; offset: number; previous: ListPlace | null; next: ListPlace | null };

/** What a page found, and where its neighbours stand; null when it should be the first page: rows have come or gone before it. */
export function placePage<Row>(place: ListPlace, { rows, nextCursor, previousCursor }: KeysetPage<Row>): PlacedPage<Row> | null {
  if (place.way !== 'start' && rows.length === 0) return null;
  if (place.way === 'before' && previousCursor === null) return null;
  const offset = place.way === 'start' ? 0 : place.way === 'after' ? place.offset : Math.max(0, place.offset - rows.length);
  return {
    rows,
    offset,
    previous: previousCursor === null ? null : { way: 'before', offset, cursor: previousCursor },
    next: nextCursor === null ? null : { way: 'after', offset: offset + rows.length, cursor: nextCursor },
  };
}
