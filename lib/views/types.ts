import type { TableLayout } from '@/lib/tables/schema';

export const VIEW_PAGES = ['calls', 'attempts'] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];

/** Where a view is shown: a list of all, or of one campaign. */
export type ViewPlace = { page: ViewPage; campaignUuid: string | null };

/** The built-in views have their ids for names; docs/views.md says what each finds. */
export const BUILT_IN_IDS = ['negative-reached', 'not-reached', 'call-back', 'long-calls', 'result-not-mapped'] as const;
export type BuiltInId = (typeof BUILT_IN_IDS)[number];

/** A list under a name. `name` is null for a built-in one, which is called by its id in the reader's language. */
export type View = ViewPlace & {
  id: string;
  name: string | null;
  /** the filter and `sort` as a URL holds them, in the one writing that `canonicalQuery` gives */
  query: string;
  columns: TableLayout | null;
  isShared: boolean;
  isOwn: boolean;
  /** whether this viewer may change it: his own, or a shared one for an admin */
  canChange: boolean;
};

/** How many rows a view finds; null where that could not be counted. */
export type ViewCount = { id: string; count: number | null };
