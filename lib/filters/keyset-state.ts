import { encodeListQuery, type SearchParams } from './list-state';
import { formatListPlace, type ListPlace, parseListPlace, START } from './list-place';
import type { SortDirection } from './page-request';
import type { Filter } from './schema';

type Sort = { field: string; direction: SortDirection };

/** What the URL of a table says beside its filter; a value that cannot be read counts as absent and is named in `unread`. */
export type KeysetState<S extends Sort> = { sort: S; place: ListPlace; unread: ('sort' | 'cursor')[] };

/** `sort` and `cursor` of a page with a table. */
export function decodeKeysetState<S extends Sort>(
  { sort: sortText, cursor }: SearchParams,
  { parseSort, defaultSort }: { parseSort: (text: string) => S | null; defaultSort: S },
): KeysetState<S> {
  const sort = sortText === undefined ? defaultSort : typeof sortText === 'string' ? parseSort(sortText) : null;
  const place = cursor === undefined ? START : typeof cursor === 'string' ? parseListPlace(cursor) : null;
  return {
    sort: sort ?? defaultSort,
    // a cursor is of one order
    place: sort === null ? START : (place ?? START),
    unread: [...(sort === null ? ['sort' as const] : []), ...(place === null ? ['cursor' as const] : [])],
  };
}

/** The query of a page with a table: its filter, its sort unless it is the default, where it stands unless at the beginning. */
export function encodeKeysetQuery(filter: Filter, { place, ...sorted }: { sort: Sort; defaultSort: Sort; place: ListPlace }): URLSearchParams {
  const query = encodeListQuery(filter, sorted);
  const cursor = formatListPlace(place);
  if (cursor !== null) query.set('cursor', cursor);
  return query;
}
