import type { Viewer } from '@/lib/access/viewer';
import { placeHref } from '@/lib/views/view-query';
import { listQueryOf } from '../../calls/filter-bar';
import { ListFilterBar } from '../../list-filter-bar';
import type { CampaignView } from './campaign-view';

/** The filters that figures, charts and the list of the page are under, and the list's views. */
export function CampaignFilters({ viewer, view: { campaignUuid, filter, problems, searchParams } }: { viewer: Viewer; view: CampaignView }) {
  const page = searchParams.rows === 'attempts' ? 'attempts' : 'calls';
  const place = { page, campaignUuid } as const;
  return (
    <ListFilterBar
      viewer={viewer}
      searchParams={searchParams}
      place={place}
      filter={filter}
      problems={problems}
      queryOf={listQueryOf(searchParams, page)}
      pathOf={(query) => placeHref(place, query)}
    />
  );
}
