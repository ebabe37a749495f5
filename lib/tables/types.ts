import type { SortDirection } from '@/lib/filters/page-request';
import type { Snippet } from '@/lib/search/schema';

/** How a cell is drawn and on which side it stands. */
export const CELL_KINDS = [
  'text', 'code', 'number', 'duration', 'instant', 'date', 'outcome', 'sentiment', 'bar', 'languages', 'link', 'snippets', 'tags', 'work',
] as const;
export type CellKind = (typeof CELL_KINDS)[number];

export const COLUMN_GROUPS = ['row', 'variables', 'reports'] as const;
export type ColumnGroup = (typeof COLUMN_GROUPS)[number];

/** One column that a table can show. `id` is stable: it stands in users' layouts. */
export type TableColumn = {
  id: string;
  label: string;
  group: ColumnGroup;
  kind: CellKind;
  /** pixels, until the user draws it wider or narrower */
  width: number;
  /** shown to users who have not chosen */
  isDefault: boolean;
  /** as the URL writes it, with the way that the first press sorts; null where the server has no such order */
  sort: { field: string; first: SortDirection } | null;
};

/**
 * What a cell holds, ready to be drawn: texts are in the reader's language and the workspace's zone. `instant`, `date`: [ISO, text];
 * `languages`: [initial, final]; `link`: [text, address]; `bar`: attempts positive, neutral, negative, none; `tags`: their names; `work`: a key of
 * the messages `filters.work`.
 */
export type TableCell = null | string | readonly (string | null)[] | readonly number[] | readonly Snippet[];

/** One row: its cells by column id, only of the columns that are shown. */
export type TableRow = {
  /** of the call or attempt */
  uuid: string;
  /** of the call that the side pane opens; several attempts share one */
  callUuid: string;
  /** the row's own page */
  href: string;
  /** what the row is called: the phone, else a short uuid */
  title: string;
  cells: Record<string, TableCell>;
};
