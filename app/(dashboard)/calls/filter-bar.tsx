import { FilterBar as Bar } from '@/components/filters/filter-bar';
import type { Viewer } from '@/lib/access/viewer';
import { DEFAULT_ATTEMPT_SORT, parseAttemptSort } from '@/lib/attempts/sort';
import { DEFAULT_CALL_SORT, parseCallSort } from '@/lib/calls/sort';
import { listFilterNames } from '@/lib/filters/data/list-filter-names';
import { decodeKeysetState } from '@/lib/filters/keyset-state';
import { decodePageFilter, encodeListQuery, type SearchParams } from '@/lib/filters/list-state';
import { paths } from '@/lib/paths/paths';

type FilterBarProps = { viewer: Viewer; searchParams: SearchParams; rows: 'calls' | 'attempts' };

/** The filters of a list, with campaigns and agents by name; another filter keeps the order and goes to the first page. */
export async function FilterBar({ viewer, searchParams, rows }: FilterBarProps) {
  const { filter, problems } = decodePageFilter(searchParams);
  const names = await listFilterNames(viewer, filter);
  const order =
    rows === 'calls'
      ? { ...decodeKeysetState(searchParams, { parseSort: parseCallSort, defaultSort: DEFAULT_CALL_SORT }), defaultSort: DEFAULT_CALL_SORT }
      : { ...decodeKeysetState(searchParams, { parseSort: parseAttemptSort, defaultSort: DEFAULT_ATTEMPT_SORT }), defaultSort: DEFAULT_ATTEMPT_SORT };
  return (
    <Bar
      filter={filter}
      problems={problems}
      place={{ fixed: {}, rows }}
      hrefOf={(other) => paths[rows](encodeListQuery(other, { sort: order.sort, defaultSort: order.defaultSort }))}
      nameOf={(uuid) => names.get(uuid)}
    />
  );
}
