import { Suspense } from 'react';
import { SidebarViewList } from '@/components/views/sidebar-view-list';
import { ViewCountText } from '@/components/views/view-count-text';
import type { Viewer } from '@/lib/access/viewer';
import { countView } from '@/lib/views/data/count-view';
import { listViews } from '@/lib/views/data/views';
import type { View } from '@/lib/views/types';

/** The views in the sidebar; each count comes when it is there. */
export async function SidebarViews({ viewer }: { viewer: Viewer }) {
  const views = await listViews(viewer);
  const counts = new Map(views.map((view) => [
    view.id,
    <Suspense key={view.id} fallback={null}>
      <ViewCount viewer={viewer} view={view} />
    </Suspense>,
  ]));
  return <SidebarViewList views={views} counts={counts} />;
}

/** A count that fails is none: the list itself says what is wrong. */
async function ViewCount({ viewer, view }: { viewer: Viewer; view: View }) {
  const count = await countView(viewer, view).catch(() => null);
  return count === null ? null : <ViewCountText count={count} />;
}
