'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useRef } from 'react';
import type { TagCalls } from '@/components/review/tag-selected';
import type { ListPlace } from '@/lib/filters/list-place';
import type { TableLayout } from '@/lib/tables/schema';
import type { TableName } from '@/lib/tables/table-names';
import type { TableColumn, TableRow } from '@/lib/tables/types';
import type { ExportedList } from './export-selected';
import { listHref, type ListAddress } from './list-address';
import { PageLinks } from './page-links';
import { SidePane } from './side-pane';
import { TableGrid } from './table-grid';
import { TableToolbar } from './table-toolbar';
import { useDataTable } from './use-data-table';
import { type RememberLayout, useLayout } from './use-layout';
import { useRowCursor } from './use-row-cursor';
import { useSelection } from './use-selection';
import { type OpenPane, type PaneContent, useSidePane } from './use-side-pane';

export type DataTableProps = {
  name: TableName;
  /** accessible name of what scrolls */
  label: string;
  /** the column that names a row and leads to its page: always the first */
  title: TableColumn;
  columns: TableColumn[];
  rows: TableRow[];
  layout: TableLayout;
  address: ListAddress;
  previous: ListPlace | null;
  next: ListPlace | null;
  /** "1–50 of 1 400" and "1 400 calls", both streamed in */
  range: ReactNode;
  total: ReactNode;
  /** above the rows: other lists of the same place, the total and what else is to be said of the list */
  tabs: ReactNode;
  summary: ReactNode;
  actions: { remember: RememberLayout; openPane: OpenPane; tag: TagCalls | null };
  /** the list as an export is asked for; null for whom may not export */
  exported: ExportedList | null;
  /** the words that the list was searched for: marked in the pane too */
  search: readonly string[];
  pane: PaneContent | null;
  /** instead of rows, when there are none */
  empty: ReactNode;
};

/** A list of the product: columns, rows, selection, keyboard and the pane beside it. The server sorts, filters and pages; the URL says how. */
export function DataTable({ name, title, columns, rows, layout: remembered, address, previous, next, total, actions, ...rest }: DataTableProps) {
  const t = useTranslations('table');
  const scroll = useRef<HTMLDivElement>(null);
  const { layout, change } = useLayout(name, remembered, actions.remember);
  const selection = useSelection(rows, address.query);
  const grid = useDataTable({ title, columns, rows, sort: address.sort, layout, change, selection });
  const pane = useSidePane(actions.openPane, { initial: rest.pane, search: rest.search });
  const pageHref = (place: ListPlace | null): Route | null => place && listHref(address, { place });
  const { table } = grid;
  const toggle = useCallback((uuid: string, event?: unknown) => toggleRow(table.getRow(uuid), event), [table]);
  const cursor = useRowCursor({ rows, scroll, pane, selection, toggle, previousHref: pageHref(previous), nextHref: pageHref(next) });
  const open = rows.find(({ uuid }) => uuid === pane.uuid);
  const shared = { columns, layout, change };
  return (
    <>
      <TableToolbar
        {...shared}
        tabs={rest.tabs}
        summary={rest.summary}
        total={total}
        selection={selection}
        hasMore={previous !== null || next !== null}
        exported={rest.exported}
        tag={actions.tag}
      />
      {rows.length === 0 ? (
        rest.empty
      ) : (
        <div
          ref={scroll}
          role="group"
          aria-label={rest.label}
          tabIndex={0}
          className="relative max-h-[max(20rem,calc(100dvh-9rem))] scroll-pt-9 overflow-auto border-t border-line print:max-h-none"
        >
          <TableGrid {...grid} {...shared} address={address} openUuid={pane.uuid} onOpen={cursor.open} onToggle={toggle} />
        </div>
      )}
      {rows.length > 0 && (
        <PageLinks
          label={t('pages.label')}
          firstHref={previous && listHref(address)}
          previousHref={pageHref(previous)}
          nextHref={pageHref(next)}
          range={rest.range}
        />
      )}
      <SidePane
        pane={pane}
        title={open?.title ?? null}
        href={open ? addressOf(open) : null}
        onPrevious={cursor.canMove(-1) ? () => cursor.move(-1) : null}
        onNext={cursor.canMove(1) ? () => cursor.move(1) : null}
        onClose={cursor.close}
      />
    </>
  );
}

type ToggledRow = { getIsSelected: () => boolean; toggleSelected: (value: boolean) => void; getToggleSelectedHandler: () => (event: unknown) => void };

/** By its box, where Shift takes all rows from the last one; by key without an event. */
function toggleRow(row: ToggledRow, event: unknown): void {
  if (event === undefined) row.toggleSelected(!row.getIsSelected());
  else row.getToggleSelectedHandler()(event);
}

/** Built by lib/paths on the server, sent as text. */
const addressOf = ({ href }: TableRow): Route => href as Route;
