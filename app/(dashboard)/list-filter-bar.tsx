import type { Route } from 'next';
import { FilterBar } from '@/components/filters/filter-bar';
import { ViewControls } from '@/components/views/view-controls';
import type { Viewer } from '@/lib/access/viewer';
import type { ErrorDetail } from '@/lib/errors/app-error';
import { listFilterNames } from '@/lib/filters/data/list-filter-names';
import type { SearchParams } from '@/lib/filters/list-state';
import type { Filter } from '@/lib/filters/schema';
import { getDefaultViewId, getViewLayout, listViews } from '@/lib/views/data/views';
import type { ViewPlace } from '@/lib/views/types';
import { NO_VIEW } from '@/lib/views/view-query';
import { readView } from './read-view';
import { changeViewAction, deleteViewAction, saveViewAction, saveViewChangesAction, setDefaultViewAction } from './view-actions';

type ListFilterBarProps = {
  viewer: Viewer;
  searchParams: SearchParams;
  place: ViewPlace;
  filter: Filter;
  problems: ErrorDetail[];
  /** filter and order of the list, as an address has them */
  queryOf: (filter: Filter) => URLSearchParams;
  pathOf: (query: URLSearchParams) => Route;
};

const ACTIONS = { save: saveViewAction, change: changeViewAction, saveChanges: saveViewChangesAction, remove: deleteViewAction, setDefault: setDefaultViewAction };

/** The filters of a list and its views; another filter keeps the order and the view that it began with, and goes to the first page. */
export async function ListFilterBar({ viewer, searchParams, place, filter, problems, queryOf, pathOf }: ListFilterBarProps) {
  const [names, views, current, chosenId] = await Promise.all([
    listFilterNames(viewer, filter),
    listViews(viewer),
    readView(viewer, place, searchParams),
    getDefaultViewId(viewer, place),
  ]);
  // a view that was deleted, or is shared no more, opens nothing
  const defaultId = views.some(({ id }) => id === chosenId) ? chosenId : null;
  const layout = await getViewLayout(viewer, place, current);
  const query = queryOf(filter).toString();
  const kept = current?.id ?? (defaultId === null ? null : NO_VIEW);
  const hrefUnder = (view: string | null) => (other: Filter) => pathOf(new URLSearchParams([...queryOf(other), ...(view === null ? [] : [['view', view]])]));
  return (
    <FilterBar
      filter={filter}
      problems={problems}
      place={{ fixed: place.campaignUuid === null ? {} : { campaign: [place.campaignUuid] }, rows: place.page }}
      hrefOf={hrefUnder(kept)}
      clearHref={hrefUnder(defaultId === null ? null : NO_VIEW)({})}
      nameOf={(uuid) => names.get(uuid)}
    >
      <ViewControls
        views={views.filter((view) => view.page === place.page && view.campaignUuid === place.campaignUuid)}
        current={current}
        isChanged={current !== null && (current.query !== query || layout.isChanged)}
        defaultId={defaultId}
        list={{ ...place, query, from: current?.id ?? '', canShare: viewer.role !== 'viewer' }}
        actions={ACTIONS}
      />
    </FilterBar>
  );
}
