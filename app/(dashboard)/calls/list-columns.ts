import type { Messages } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { RowColumn, RowStyle } from '@/components/calls/row-column';
import type { JsonValue } from '@/lib/format/json-value';
import type { FilledColumn } from '@/lib/tables/assemble-table';
import type { TableColumn } from '@/lib/tables/types';

type ColumnLabel = keyof Messages['calls']['columns'];

/** A variable or report as a column: its values tell its kind. */
export type ValueColumn<Row> = {
  id: `var.${string}` | `report.${string}`;
  label: string;
  sort: TableColumn['sort'];
  isDefault: boolean;
  sent: (row: Row) => JsonValue;
};

const VALUE_WIDTH = 152;

/** A table's own columns with their labels, then those of variables and reports. */
export async function listColumns<Row>(own: readonly RowColumn<Row, ColumnLabel>[], valued: readonly ValueColumn<Row>[]): Promise<FilledColumn<Row, RowStyle>[]> {
  const t = await getTranslations('calls.columns');
  return [
    ...own.map((column) => ({ ...column, label: t(column.label), group: 'row' as const })),
    ...valued.map((column) => ({
      ...column, kind: 'text' as const, width: VALUE_WIDTH, group: column.id.startsWith('var.') ? ('variables' as const) : ('reports' as const),
    })),
  ];
}

/** The column that names the rows. */
export async function titleColumn(column: Omit<TableColumn, 'label' | 'group'> & { label: ColumnLabel }): Promise<TableColumn> {
  return { ...column, label: (await getTranslations('calls.columns'))(column.label), group: 'row' };
}
