import type { Route } from 'next';
import type { ListAddress } from '@/components/table/list-address';
import { encodeFilter } from '@/lib/filters/encode-filter';
import type { SearchParams } from '@/lib/filters/list-state';
import type { Filter } from '@/lib/filters/schema';

/** What stays in a list's links when its order or place changes: the filter, and the view that it began with. */
export function listQuery(filter: Filter, { view }: SearchParams): URLSearchParams {
  const query = encodeFilter(filter);
  if (typeof view === 'string') query.set('view', view);
  return query;
}

/** The parts of a list's address, whose links the browser makes. */
export function listAddress(href: Route, order: Pick<ListAddress, 'sort' | 'defaultSort'>): ListAddress {
  const [path = '', query = ''] = href.split('?');
  return { path, query, ...order };
}
