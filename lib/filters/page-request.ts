/** One page of a list: by `cursor` (stable while rows come in; API) or by `offset` (numbered pages). `limit` is 1 to 500. */
export type PageRequest = { limit: number; cursor?: string; offset?: number };

/** `nextCursor` is null on the last page. */
export type ListPage<Row> = { rows: Row[]; nextCursor: string | null };

export type SortDirection = 'asc' | 'desc';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 500;
