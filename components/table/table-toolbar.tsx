'use client';

import type { ReactNode } from 'react';
import { type TagCalls, TagSelected } from '@/components/review/tag-selected';
import type { TableLayout } from '@/lib/tables/schema';
import type { TableColumn } from '@/lib/tables/types';
import { type ExportedList, ExportSelected } from './export-selected';
import { LayoutButton } from './layout-button';
import { SelectionBar } from './selection-bar';
import type { ChangeLayout } from './use-layout';
import type { useSelection } from './use-selection';

type TableToolbarProps = {
  /** other lists of the same place */
  tabs: ReactNode;
  summary: ReactNode;
  total: ReactNode;
  selection: ReturnType<typeof useSelection>;
  hasMore: boolean;
  /** the list as an export is asked for; null for whom may not export */
  exported: ExportedList | null;
  /** puts tags on the selected calls; null where rows are no calls, and for whom may not */
  tag: TagCalls | null;
  columns: readonly TableColumn[];
  layout: TableLayout;
  change: ChangeLayout;
};

/** Above the rows: what the list is of or, once rows are selected, what can be done with them; the columns. Its height stays. */
export function TableToolbar({ tabs, summary, total, selection, hasMore, exported, tag, columns, layout, change }: TableToolbarProps) {
  const hasSelection = selection.isAll || selection.uuids.length > 0;
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1.5 px-4 py-2" data-print="hide">
      {tabs}
      {hasSelection ? (
        <SelectionBar
          selection={selection}
          total={total}
          hasMore={hasMore}
          onAll={selection.selectAll}
          onClear={selection.clear}
          actions={
            <>
              {tag && !selection.isAll && <TagSelected callUuids={selection.uuids} tag={tag} />}
              {exported && <ExportSelected {...exported} selection={selection} columns={columns} layout={layout} />}
            </>
          }
        />
      ) : (
        <div className="min-w-0 text-xs text-muted">{summary}</div>
      )}
      <LayoutButton columns={columns} layout={layout} change={change} />
    </div>
  );
}
