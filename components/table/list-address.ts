import type { Route } from 'next';
import { formatListPlace, type ListPlace } from '@/lib/filters/list-place';
import type { SortDirection } from '@/lib/filters/page-request';

export type ListSort = { field: string; direction: SortDirection };

/** Everything that the address of a list is made of: `query` is its filter and what else stays (view, rows), without order and place. */
export type ListAddress = { path: string; query: string; sort: ListSort; defaultSort: ListSort; hash?: string };

/** The same list in another order (from its beginning) or at another place. */
export function listHref({ path, query, sort, defaultSort, hash = '' }: ListAddress, to: { sort?: ListSort; place?: ListPlace } = {}): Route {
  const search = new URLSearchParams(query);
  const { field, direction } = to.sort ?? sort;
  if (field !== defaultSort.field || direction !== defaultSort.direction) search.set('sort', `${field}:${direction}`);
  const cursor = to.place && formatListPlace(to.place);
  if (cursor) search.set('cursor', cursor);
  const text = search.toString();
  // The page that the list stands on, so it exists.
  return `${path}${text === '' ? '' : `?${text}`}${hash}` as Route;
}
