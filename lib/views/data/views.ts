import 'server-only';
import { seesMasked } from '@/lib/access/mask';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { getPreference } from '@/lib/preferences/data';
import { TableLayout } from '@/lib/tables/schema';
import { layoutKey, type TableName } from '@/lib/tables/table-names';
import { builtInViews } from '../built-in';
import { DEFAULT_VIEWS_KEY, DefaultViews } from '../schema';
import { VIEW_PAGES, type View, type ViewPlace } from '../types';
import { canonicalQuery, placeKey, viewFilter } from '../view-query';

/** A sidebar holds no more; the oldest stay. */
const MOST_VIEWS = 200;

const COLUMNS = { id: true, userId: true, name: true, page: true, campaignUuid: true, query: true, columns: true, isShared: true } as const;

type Row = {
  id: string; userId: string; name: string; page: string; campaignUuid: string | null; query: string; columns: string | null; isShared: boolean;
};

/** The built-in views, then the viewer's own and those that are shared, oldest first; none of a campaign, or about one, out of his scope. */
export async function listViews(viewer: Viewer): Promise<View[]> {
  const rows = await reader().savedView.findMany({
    where: { OR: [{ isShared: true }, ...(viewer.userId === null ? [] : [{ userId: viewer.userId }])] },
    select: COLUMNS,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_VIEWS,
  });
  const saved = rows.filter((row) => isInSight(viewer, row)).map((row) => viewOf(viewer, row));
  return [...builtInViews((query) => canonicalQuery(query, 'calls')), ...saved];
}

/** One of `listViews`; null for another's private view, one out of scope, and an unknown id. */
export async function getView(viewer: Viewer, id: string): Promise<View | null> {
  const builtIn = builtInViews((query) => canonicalQuery(query, 'calls')).find((view) => view.id === id);
  if (builtIn) return builtIn;
  const row = await reader().savedView.findUnique({ where: { id }, select: COLUMNS });
  const isSeen = row !== null && (row.isShared || row.userId === viewer.userId) && isInSight(viewer, row);
  return isSeen ? viewOf(viewer, row) : null;
}

/** The id of the view that a place opens with, as the viewer chose it; null without one, also for an API token. */
export async function getDefaultViewId(viewer: Viewer, place: ViewPlace): Promise<string | null> {
  const defaults = await getPreference(viewer, DEFAULT_VIEWS_KEY, DefaultViews);
  return defaults?.[placeKey(place)] ?? null;
}

/**
 * The table layout that the viewer sees in a place: within a view his changes to it, else its own, else what he chose for the table.
 * Null where nobody chose anything. `name` is the table's, or the view's own, under which his next change is kept.
 */
export async function getViewLayout(viewer: Viewer, place: ViewPlace, view: View | null): Promise<{ name: TableName; layout: TableLayout | null; isChanged: boolean }> {
  const table = place.campaignUuid === null ? place.page : (`campaign-${place.page}` as const);
  if (view === null || view.columns === null)
    return { name: table, layout: await getPreference(viewer, layoutKey(table), TableLayout), isChanged: false };
  const name = `${table}.${view.id}` as const;
  const changed = await getPreference(viewer, layoutKey(name), TableLayout);
  return { name, layout: changed ?? view.columns, isChanged: changed !== null && JSON.stringify(changed) !== JSON.stringify(view.columns) };
}

/** Its own campaign, and those that its filter names, are the viewer's; a number in another's filter is not for who sees no phones. */
function isInSight(viewer: Viewer, { userId, campaignUuid, query }: Row): boolean {
  const { campaignScope } = viewer;
  const { campaign = [], phone = [], not } = viewFilter({ query, campaignUuid });
  const phones = [...phone, ...(not?.phone ?? [])];
  if (phones.length > 0 && seesMasked(viewer) && userId !== viewer.userId) return false;
  return campaignScope === 'all' || [...campaign, ...(not?.campaign ?? [])].every((uuid) => uuid === 'none' || campaignScope.includes(uuid));
}

function viewOf(viewer: Viewer, { userId, page, columns, ...row }: Row): View {
  const isOwn = viewer.userId !== null && userId === viewer.userId;
  return {
    ...row,
    page: VIEW_PAGES.find((known) => known === page) ?? 'calls',
    columns: readColumns(columns),
    isOwn,
    canChange: isOwn || (row.isShared && viewer.role === 'admin'),
  };
}

function readColumns(text: string | null): TableLayout | null {
  if (text === null) return null;
  try {
    return TableLayout.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
