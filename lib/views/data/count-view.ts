import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { countAttempts } from '@/lib/attempts/data/count-attempts';
import { countCalls } from '@/lib/calls/data/count-calls';
import { KeptCounts } from '@/lib/counting/kept-counts';
import type { View, ViewCount } from '../types';
import { viewFilter } from '../view-query';
import { listViews } from './views';

const kept = new KeptCounts();

/** How many rows a view finds in the viewer's scope; of a long scan, at most half a minute old, or what was counted last while it is counted again. */
export function countView(viewer: Viewer, view: View): Promise<number> {
  const key = JSON.stringify([viewer.campaignScope, view.page, view.campaignUuid, view.query]);
  return kept.get(key, () => (view.page === 'calls' ? countCalls(viewer, viewFilter(view)) : countAttempts(viewer, viewFilter(view))));
}

/** The counts of `listViews`, in its order; null where counting failed: the list itself says what is wrong. */
export async function listViewCounts(viewer: Viewer): Promise<ViewCount[]> {
  const views = await listViews(viewer);
  return Promise.all(views.map(async (view) => ({ id: view.id, count: await countView(viewer, view).catch(() => null) })));
}
