'use client';

import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { NARROWEST_COLUMN, WIDEST_COLUMN } from '@/lib/tables/bounds';
import { orderColumns, visibleColumns } from '@/lib/tables/layout';
import type { TableLayout } from '@/lib/tables/schema';
import type { TableColumn, TableRow } from '@/lib/tables/types';
import type { ListSort } from './list-address';
import { defineColumns, SELECT_COLUMN, TABLE_FEATURES } from './table-features';
import type { ChangeLayout } from './use-layout';
import type { useSelection } from './use-selection';

type DataTableState = {
  title: TableColumn;
  columns: readonly TableColumn[];
  rows: TableRow[];
  sort: ListSort;
  layout: TableLayout;
  change: ChangeLayout;
  selection: ReturnType<typeof useSelection>;
};

/** TanStack's table over what the URL, the user's layout and the selection say: it owns no state that they do not. */
export function useDataTable({ title, columns, rows, sort, layout, change, selection }: DataTableState) {
  const all = useMemo(() => [title, ...columns], [title, columns]);
  const definitions = useMemo(() => defineColumns(all), [all]);
  const shown = useMemo(() => [title, ...visibleColumns(columns, layout)], [title, columns, layout]);
  const state = useMemo(() => {
    const ids = shown.map(({ id }) => id);
    const sorted = all.find((column) => column.sort?.field === sort.field);
    return {
      columnOrder: [SELECT_COLUMN, title.id, ...orderColumns(columns, layout.order)],
      columnVisibility: Object.fromEntries(all.map(({ id }) => [id, ids.includes(id)])),
      columnPinning: { start: [SELECT_COLUMN, title.id, ...ids.filter((id) => id !== title.id && layout.pinned.includes(id))], end: [] },
      sorting: sorted === undefined ? [] : [{ id: sorted.id, desc: sort.direction === 'desc' }],
    };
  }, [all, columns, layout.order, layout.pinned, shown, sort.direction, sort.field, title.id]);
  const table = useTable({
    features: TABLE_FEATURES,
    columns: definitions,
    data: rows,
    getRowId: ({ uuid }) => uuid,
    state: { ...state, columnSizing: layout.widths, rowSelection: selection.selected },
    manualSorting: true,
    columnResizeMode: 'onChange',
    isRowRangeSelectionEvent: hasShift,
    onRowSelectionChange: selection.change,
    onColumnSizingChange: (updater) => {
      const widths = typeof updater === 'function' ? updater(layout.widths) : updater;
      change({ ...layout, widths: held(widths) }, { settles: true });
    },
  });
  return { table, shown, pinnedCount: state.columnPinning.start.length - 1 };
}

/** A change of a box is a click, and knows whether Shift was held. */
function hasShift(event: unknown): boolean {
  const native = typeof event === 'object' && event !== null && 'nativeEvent' in event ? event.nativeEvent : null;
  return native instanceof MouseEvent && native.shiftKey;
}

/** Widths within their bounds; what the table itself does not draw narrower is not remembered narrower. */
function held(widths: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(widths).map(([id, width]) => [id, Math.round(Math.min(Math.max(width, NARROWEST_COLUMN), WIDEST_COLUMN))]),
  );
}
