import { FilterChips } from '@/components/filters/filter-chips';
import type { Viewer } from '@/lib/access/viewer';
import { listFilterNames } from '@/lib/filters/data/list-filter-names';
import type { CampaignView } from './campaign-view';

/** The filters that figures, charts and calls of the page are under. */
export async function CampaignFilters({ viewer, view: { filter, problems, hrefOf } }: { viewer: Viewer; view: CampaignView }) {
  const names = await listFilterNames(viewer, filter);
  return <FilterChips filter={filter} problems={problems} hrefOf={hrefOf} nameOf={(uuid) => names.get(uuid)} />;
}
