import 'server-only';
import { redirect } from 'next/navigation';
import type { Viewer } from '@/lib/access/viewer';
import type { SearchParams } from '@/lib/filters/list-state';
import { getDefaultViewId, getView } from '@/lib/views/data/views';
import type { ViewPlace } from '@/lib/views/types';
import { viewHref } from '@/lib/views/view-query';

/** An address that says nothing leads to the viewer's default view of the place; `view=all` says that he wants none. */
export async function openDefaultView(viewer: Viewer, place: ViewPlace, query: SearchParams): Promise<void> {
  if (Object.keys(query).length > 0) return;
  const id = await getDefaultViewId(viewer, place);
  const view = id === null ? null : await getView(viewer, id);
  if (view !== null && view.page === place.page && view.campaignUuid === place.campaignUuid) redirect(viewHref(view));
}
