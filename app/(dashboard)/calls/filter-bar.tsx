import type { Viewer } from '@/lib/access/viewer';
import { DEFAULT_ATTEMPT_SORT, parseAttemptSort } from '@/lib/attempts/sort';
import { DEFAULT_CALL_SORT, parseCallSort } from '@/lib/calls/sort';
import { decodeKeysetState } from '@/lib/filters/keyset-state';
import { decodePageFilter, encodeListQuery, type SearchParams } from '@/lib/filters/list-state';
import type { Filter } from '@/lib/filters/schema';
import { paths } from '@/lib/paths/paths';
import { ListFilterBar } from '../list-filter-bar';

type FilterBarProps = { viewer: Viewer; searchParams: SearchParams; rows: 'calls' | 'attempts' };

/** The filters and views of all calls, or of all attempts. */
export function FilterBar({ viewer, searchParams, rows }: FilterBarProps) {
  return (
    <ListFilterBar
      viewer={viewer}
      searchParams={searchParams}
      place={{ page: rows, campaignUuid: null }}
      {...decodePageFilter(searchParams)}
      queryOf={listQueryOf(searchParams, rows)}
      pathOf={paths[rows]}
    />
  );
}

/** Filter and order of a list; the order is that of its address. */
export function listQueryOf(searchParams: SearchParams, rows: 'calls' | 'attempts'): (filter: Filter) => URLSearchParams {
  if (rows === 'calls') {
    const { sort } = decodeKeysetState(searchParams, { parseSort: parseCallSort, defaultSort: DEFAULT_CALL_SORT });
    return (filter) => encodeListQuery(filter, { sort, defaultSort: DEFAULT_CALL_SORT });
  }
  const { sort } = decodeKeysetState(searchParams, { parseSort: parseAttemptSort, defaultSort: DEFAULT_ATTEMPT_SORT });
  return (filter) => encodeListQuery(filter, { sort, defaultSort: DEFAULT_ATTEMPT_SORT });
}
