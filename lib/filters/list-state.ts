import { decodeFilter, queryOfSearchParams } from './codec';
import { encodeFilter } from './encode-filter';
import type { SortDirection } from './page-request';
import type { Filter } from './schema';

/** The query of a page as Next gives it. */
export type SearchParams = Record<string, string | string[] | undefined>;

type Sort = { field: string; direction: SortDirection };

/** What a list page's URL says beside its filter; a value that cannot be read counts as absent and is named in `unread`. */
export type ListState<S extends Sort> = { sort: S; page: number; unread: ('sort' | 'page')[] };

/** What else a page's URL holds: order and place of its list, which rows, the call beside it, the view that it began with. */
const OTHER_PARAMETERS = ['sort', 'page', 'cursor', 'rows', 'call', 'view'];

/** The filter of a page's URL, and what is wrong with the parameters that it leaves out. */
export function decodePageFilter(searchParams: SearchParams): ReturnType<typeof decodeFilter> {
  return decodeFilter(queryOfSearchParams(searchParams), OTHER_PARAMETERS);
}

/** `sort` and `page` (from 1) of a page's URL. */
export function decodeListState<S extends Sort>(
  { sort: sortText, page: pageText }: SearchParams,
  { parseSort, defaultSort }: { parseSort: (text: string) => S | null; defaultSort: S },
): ListState<S> {
  const sort = sortText === undefined ? defaultSort : typeof sortText === 'string' ? parseSort(sortText) : null;
  const page = pageText === undefined ? 1 : typeof pageText === 'string' && /^[1-9]\d{0,8}$/.test(pageText) ? Number(pageText) : null;
  return {
    sort: sort ?? defaultSort,
    page: page ?? 1,
    unread: [...(sort === null ? ['sort' as const] : []), ...(page === null ? ['page' as const] : [])],
  };
}

/** The query of a list page: its filter, its sort unless it is the default, its page unless it is the first. */
export function encodeListQuery(
  filter: Filter,
  { sort, defaultSort, page = 1 }: { sort: Sort; defaultSort: Sort; page?: number },
): URLSearchParams {
  const query = encodeFilter(filter);
  const isDefault = sort.field === defaultSort.field && sort.direction === defaultSort.direction;
  if (!isDefault) query.set('sort', `${sort.field}:${sort.direction}`);
  if (page > 1) query.set('page', String(page));
  return query;
}
