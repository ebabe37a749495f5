/**
 * One page of a list: by `cursor` (stable while rows come in) or by `offset` (numbered pages). `limit` is 1 to 500. `backward`: the rows
 * that end before the cursor, or at the end of the list without one, in the list's own order.
 */
export type PageRequest = { limit: number; cursor?: string; offset?: number; backward?: boolean };

/** `nextCursor` is null on the last page. */
export type ListPage<Row> = { rows: Row[]; nextCursor: string | null };

/** A page that can be left both ways: `previousCursor` (of a backward page) is null on the first. */
export type KeysetPage<Row> = ListPage<Row> & { previousCursor: string | null };

export type SortDirection = 'asc' | 'desc';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 500;
