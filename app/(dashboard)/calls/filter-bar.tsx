import { FilterBar as Bar } from '@/components/filters/filter-bar';
import type { Viewer } from '@/lib/access/viewer';
import { DEFAULT_CALL_SORT, parseCallSort } from '@/lib/calls/sort';
import { listFilterNames } from '@/lib/filters/data/list-filter-names';
import { decodeListState, decodePageFilter, encodeListQuery, type SearchParams } from '@/lib/filters/list-state';
import { paths } from '@/lib/paths/paths';

/** The filters of the calls page, with campaigns and agents by name; another filter keeps the order and goes to the first page. */
export async function FilterBar({ viewer, searchParams }: { viewer: Viewer; searchParams: SearchParams }) {
  const { filter, problems } = decodePageFilter(searchParams);
  const names = await listFilterNames(viewer, filter);
  const { sort } = decodeListState(searchParams, { parseSort: parseCallSort, defaultSort: DEFAULT_CALL_SORT });
  return (
    <Bar
      filter={filter}
      problems={problems}
      place={{ fixed: {}, rows: 'calls' }}
      hrefOf={(other) => paths.calls(encodeListQuery(other, { sort, defaultSort: DEFAULT_CALL_SORT }))}
      nameOf={(uuid) => names.get(uuid)}
    />
  );
}
