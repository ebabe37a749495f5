import { FilterBar } from '@/components/filters/filter-bar';
import type { Viewer } from '@/lib/access/viewer';
import { listFilterNames } from '@/lib/filters/data/list-filter-names';
import type { CampaignView } from './campaign-view';

/** The filters that figures, charts and calls of the page are under. */
export async function CampaignFilters({ viewer, view }: { viewer: Viewer; view: CampaignView }) {
  const { campaignUuid, filter, problems, hrefOf } = view;
  const names = await listFilterNames(viewer, filter);
  return (
    <FilterBar
      filter={filter}
      problems={problems}
      place={{ fixed: { campaign: [campaignUuid] }, rows: 'calls' }}
      hrefOf={hrefOf}
      nameOf={(uuid) => names.get(uuid)}
    />
  );
}
