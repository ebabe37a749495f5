import type { JsonValue } from '@/lib/format/json-value';
import { visibleColumns } from './layout';
import type { TableLayout } from './schema';
import type { TableCell, TableColumn, TableRow } from './types';
import { type CellStyle, valueColumn } from './value-cells';

/** A column with how to fill it: from the row itself, or from a value whose kind only the page's values tell. */
export type FilledColumn<Row, Style> = TableColumn & ({ cell: (row: Row, style: Style) => TableCell } | { sent: (row: Row) => JsonValue });

type Named = Omit<TableRow, 'cells'>;

/**
 * The columns with the kinds that their values have on this page, and the rows with the cells of the columns that are shown: what is not
 * shown is not sent.
 */
export function assembleTable<Row, Style extends CellStyle>(
  { columns, layout, style }: { columns: readonly FilledColumn<Row, Style>[]; layout: TableLayout; style: Style },
  rows: readonly { row: Row; named: Named }[],
): { columns: TableColumn[]; rows: TableRow[] } {
  const filled = rows.map(({ named }): TableRow => ({ ...named, cells: {} }));
  const kinds = new Map<string, TableColumn['kind']>();
  for (const column of visibleColumns(columns, layout)) {
    const { kind, cells } = cellsOf(column, { rows: rows.map(({ row }) => row), style });
    kinds.set(column.id, kind);
    for (const [index, cell] of cells.entries()) {
      const target = filled[index]?.cells;
      if (target && cell !== null && cell !== '') target[column.id] = cell;
    }
  }
  return {
    columns: columns.map(({ id, label, group, kind, width, isDefault, sort }) => ({ id, label, group, kind: kinds.get(id) ?? kind, width, isDefault, sort })),
    rows: filled,
  };
}

function cellsOf<Row, Style extends CellStyle>(column: FilledColumn<Row, Style>, { rows, style }: { rows: readonly Row[]; style: Style }) {
  if ('sent' in column) return valueColumn(rows.map(column.sent), style);
  return { kind: column.kind, cells: rows.map((row) => column.cell(row, style)) };
}
