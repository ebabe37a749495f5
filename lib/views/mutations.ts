import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction } from '@/lib/db/transaction';
import { getPreference } from '@/lib/preferences/data';
import { updatePreference } from '@/lib/preferences/mutations';
import { layoutKey } from '@/lib/tables/table-names';
import { getView, getViewLayout } from './data/views';
import { DEFAULT_VIEWS_KEY, DefaultViews, type NewView } from './schema';
import type { View, ViewPlace } from './types';
import { canonicalQuery, placeKey } from './view-query';

export type ViewRefusal = 'not_found' | 'forbidden' | 'bad_query';
type Changed = { ok: true; view: View } | { ok: false; reason: ViewRefusal };

/**
 * Keeps a list under a name, with the columns that the viewer sees in it now. Viewers keep views for themselves only; API tokens none.
 * `bad_query` for a query that the grammar does not know.
 */
export async function createView(viewer: Viewer, { from, query, ...given }: NewView): Promise<Changed> {
  const { userId } = viewer;
  if (userId === null || (given.isShared && viewer.role === 'viewer')) return { ok: false, reason: 'forbidden' };
  const canonical = canonicalQuery(query, given.page);
  if (canonical === null) return { ok: false, reason: 'bad_query' };
  const { layout } = await getViewLayout(viewer, given, await getView(viewer, from));
  const [id, now] = [randomUUID(), new Date()];
  await inTransaction((tx) => tx.savedView.create({
    data: { ...given, id, userId, query: canonical, columns: layout && JSON.stringify(layout), createdAt: now, updatedAt: now },
  }));
  return found(await getView(viewer, id));
}

/** Gives a view another name, or shares it or no longer; its owner, and an admin once it is shared. */
export async function updateView(viewer: Viewer, id: string, changes: { name: string; isShared: boolean }): Promise<Changed> {
  const refused = await refusal(viewer, id);
  if (refused) return refused;
  if (changes.isShared && viewer.role === 'viewer') return { ok: false, reason: 'forbidden' };
  await inTransaction((tx) => tx.savedView.updateMany({ where: { id }, data: { ...changes, updatedAt: new Date() } }));
  return found(await getView(viewer, id));
}

/** Keeps what the viewer sees now (filter, order, columns) in a view that was there before. */
export async function updateViewQuery(viewer: Viewer, id: string, query: string): Promise<Changed> {
  const refused = await refusal(viewer, id);
  if (refused) return refused;
  const view = await getView(viewer, id);
  const canonical = view && canonicalQuery(query, view.page);
  if (view === null || canonical === null) return { ok: false, reason: view === null ? 'not_found' : 'bad_query' };
  const { name, layout } = await getViewLayout(viewer, view, view);
  const columns = layout && JSON.stringify(layout);
  await inTransaction((tx) => tx.savedView.updateMany({ where: { id }, data: { query: canonical, columns, updatedAt: new Date() } }));
  if (name.endsWith(id)) await updatePreference(viewer, layoutKey(name), null);
  return found(await getView(viewer, id));
}

/** Takes a view away, for everybody when it was shared. */
export async function deleteView(viewer: Viewer, id: string): Promise<{ ok: true } | { ok: false; reason: ViewRefusal }> {
  const refused = await refusal(viewer, id);
  if (refused) return refused;
  await inTransaction((tx) => tx.savedView.deleteMany({ where: { id } }));
  return { ok: true };
}

/** The view that a place opens with for this viewer alone; null opens the whole list again. */
export async function setDefaultView(viewer: Viewer, place: ViewPlace, id: string | null): Promise<void> {
  const { [placeKey(place)]: _before, ...others } = (await getPreference(viewer, DEFAULT_VIEWS_KEY, DefaultViews)) ?? {};
  await updatePreference(viewer, DEFAULT_VIEWS_KEY, id === null ? others : { ...others, [placeKey(place)]: id });
}

async function refusal(viewer: Viewer, id: string): Promise<{ ok: false; reason: ViewRefusal } | null> {
  const view = await getView(viewer, id);
  if (view === null) return { ok: false, reason: 'not_found' };
  return view.canChange ? null : { ok: false, reason: 'forbidden' };
}

function found(view: View | null): Changed {
  return view === null ? { ok: false, reason: 'not_found' } : { ok: true, view };
}
