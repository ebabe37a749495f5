'use client';

import { ExportButton, type ExportSource } from '@/components/exports/export-button';
import { screenHeaders } from '@/lib/exports/screen-columns';
import { visibleColumns } from '@/lib/tables/layout';
import type { TableLayout } from '@/lib/tables/schema';
import type { TableColumn } from '@/lib/tables/types';
import type { Selection } from './selection-bar';

/** The list as an export is asked for. */
export type ExportedList = Pick<ExportSource, 'rows' | 'filterQuery' | 'campaignUuid'>;

type ExportSelectedProps = ExportedList & { selection: Selection; columns: readonly TableColumn[]; layout: TableLayout };

/** The rows that are selected, as a file; when all are, that is the filter. */
export function ExportSelected({ selection, columns, layout, ...list }: ExportSelectedProps) {
  const shown = ['title', ...visibleColumns(columns, layout).map(({ id }) => id)];
  return (
    <ExportButton
      {...list}
      size="small"
      selectedUuids={selection.isAll ? null : selection.uuids}
      columns={screenHeaders(list.rows, shown)}
    />
  );
}
