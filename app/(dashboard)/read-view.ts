import { cache } from 'react';
import type { Viewer } from '@/lib/access/viewer';
import type { SearchParams } from '@/lib/filters/list-state';
import { getView } from '@/lib/views/data/views';
import type { View, ViewPlace } from '@/lib/views/types';

const readById = cache(getView);

/** The view that a list began with, as its address says; null without one, and for one of another place. Read once a request. */
export async function readView(viewer: Viewer, place: ViewPlace, { view: id }: SearchParams): Promise<View | null> {
  const view = typeof id === 'string' ? await readById(viewer, id) : null;
  return view !== null && view.page === place.page && view.campaignUuid === place.campaignUuid ? view : null;
}
