import { encodeFilter } from '@/lib/filters/encode-filter';
import type { SortDirection } from '@/lib/filters/page-request';
import type { Filter } from '@/lib/filters/schema';

/** What a list shows as an export is asked for: its filter and its order, named also where it is the default one. */
export function listQuery(filter: Filter, { field, direction }: { field: string; direction: SortDirection }): string {
  const query = encodeFilter(filter);
  query.set('sort', `${field}:${direction}`);
  return query.toString();
}
