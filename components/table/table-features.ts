import {
  columnOrderingFeature, columnPinningFeature, columnResizingFeature, columnSizingFeature, columnVisibilityFeature, createColumnHelper, type Header,
  rowSelectionFeature, rowSortingFeature, tableFeatures,
} from '@tanstack/react-table';
import { NARROWEST_COLUMN, WIDEST_COLUMN } from '@/lib/tables/bounds';
import type { TableColumn, TableRow } from '@/lib/tables/types';

/** No row models: the server sorts, filters and pages. */
export const TABLE_FEATURES = tableFeatures({
  columnOrderingFeature, columnPinningFeature, columnResizingFeature, columnSizingFeature, columnVisibilityFeature, rowSelectionFeature, rowSortingFeature,
});

export type ColumnHeader = Header<typeof TABLE_FEATURES, TableRow, unknown>;

const helper = createColumnHelper<typeof TABLE_FEATURES, TableRow>();

/** The box before each row. */
export const SELECT_COLUMN = 'select';
const SELECT_WIDTH = 40;

/** TanStack's columns of a table: the box, the row's title, then all that can be chosen. */
export function defineColumns(columns: readonly TableColumn[]) {
  return helper.columns([
    helper.display({ id: SELECT_COLUMN, size: SELECT_WIDTH, enableResizing: false, enableHiding: false }),
    ...columns.map(({ id, label, width, sort }) =>
      helper.accessor((row) => row.cells[id] ?? null, {
        id, header: label, size: width, minSize: NARROWEST_COLUMN, maxSize: WIDEST_COLUMN,
        enableSorting: sort !== null, sortDescFirst: sort?.first === 'desc',
      })),
  ]);
}
