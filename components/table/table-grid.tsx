'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { NARROWEST_COLUMN, WIDEST_COLUMN } from '@/lib/tables/bounds';
import { moveColumn } from '@/lib/tables/layout';
import type { TableLayout } from '@/lib/tables/schema';
import type { TableColumn } from '@/lib/tables/types';
import { listHref, type ListAddress } from './list-address';
import { TableHeadCell } from './table-head';
import { TableRowView } from './table-row';
import { useDrawnCount } from './use-drawn-count';
import type { useDataTable } from './use-data-table';
import type { ChangeLayout } from './use-layout';

/** The look of all cells stands here once: a page has thousands of them. */
const CELLS =
  '[&_td]:truncate [&_td]:px-3 [&_td]:py-0.5 [&_td:first-child]:pl-4 [&_.numeric]:text-right [&_th.numeric>:first-child]:justify-end ' +
  '[&_th]:h-9 [&_th]:px-3 [&_th]:text-left [&_th]:font-medium [&_th:first-child]:pl-4 [&_th]:bg-sunken ' +
  '[&_.pinned]:sticky [&_.pinned]:z-10 [&_td.pinned]:bg-inherit max-md:[&_.more]:static';

const ROWS =
  '[&_td]:border-t [&_td]:border-line [&>tr]:scroll-mt-9 [&>tr]:bg-surface [&>tr]:outline-none [&>tr:focus-visible>td]:shadow-[inset_0_2px_0_var(--color-accent-ink),inset_0_-2px_0_var(--color-accent-ink)] [&>tr:hover]:bg-hover [&>tr:focus]:bg-hover ' +
  '[&>tr[data-selected]]:bg-selected [&>tr[data-open]]:bg-selected';

/** Of `[&_td]:h-7` and `[&_td]:h-9`. */
const ROW_HEIGHTS_PX = { compact: 28, comfortable: 36 };

type TableGridProps = Pick<ReturnType<typeof useDataTable>, 'table' | 'shown' | 'pinnedCount'> & {
  columns: readonly TableColumn[];
  layout: TableLayout;
  change: ChangeLayout;
  address: ListAddress;
  openUuid: string | null;
  onOpen: (uuid: string) => void;
  onToggle: (uuid: string, event?: unknown) => void;
};

/**
 * Widths are those of the layout, on the server as in the browser: nothing moves when the table comes to life. The last column takes what
 * is left of a wide window.
 */
export function TableGrid({ table, shown, pinnedCount, columns, layout, change, address, openUuid, onOpen, onToggle }: TableGridProps) {
  const t = useTranslations('table');
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const drawn = useDrawnCount(address.query, ROW_HEIGHTS_PX[layout.density]);
  const move = (id: string, to: string) => change(moveColumn(layout, columns, { id, to }));
  const actions = {
    move,
    step: (id: string, by: 1 | -1) => {
      const to = shown[shown.findIndex((column) => column.id === id) + by];
      if (to) move(id, to.id);
    },
    widen: (id: string, by: number) => {
      const width = Math.min(Math.max((table.getColumn(id)?.getSize() ?? 0) + by, NARROWEST_COLUMN), WIDEST_COLUMN);
      change({ ...layout, widths: { ...layout.widths, [id]: width } }, { settles: true });
    },
    sortHref: ({ sort }: TableColumn) => sort && listHref(address, { sort: { field: sort.field, direction: turned(address, sort) } }),
  };
  const style: CSSProperties & Record<`--pin-${number}`, string> = { width: `max(100%, ${table.getTotalSize()}px)` };
  shown.slice(0, pinnedCount).forEach(({ id }, index) => (style[`--pin-${index + 1}`] = `${table.getColumn(id)?.getStart('start') ?? 0}px`));
  return (
    <table className={clsx('table-fixed border-separate border-spacing-0 text-sm', CELLS, layout.density === 'compact' ? '[&_td]:h-7' : '[&_td]:h-9')} style={style}>
      <colgroup>
        {headers.map(({ column }, index) => <col key={column.id} style={index === headers.length - 1 ? undefined : { width: column.getSize() }} />)}
      </colgroup>
      <thead className="sticky top-0 z-20 text-xs text-muted">
        <tr>
          <th scope="col" className="pinned" style={{ left: 0 }}>
            <input
              type="checkbox"
              aria-label={t('selectPage')}
              checked={table.getIsAllRowsSelected()}
              onChange={(event) => table.toggleAllRowsSelected(event.target.checked)}
              className="block size-4 accent-accent"
            />
          </th>
          {shown.map((column, index) => {
            const header = headers.find(({ id }) => id === column.id);
            const sorted = header?.column.getIsSorted() || null;
            return header && <TableHeadCell key={column.id} header={header} column={column} sorted={sorted} pinnedAt={index < pinnedCount ? index + 1 : null} {...actions} />;
          })}
        </tr>
      </thead>
      <tbody className={ROWS} onClick={(event) => onRowPress(event, onOpen)}>
        {table.getRowModel().rows.slice(0, drawn).map(({ original, id }) => (
          <TableRowView
            key={id}
            row={original}
            columns={shown}
            pinnedCount={pinnedCount}
            isSelected={table.state.rowSelection[id] === true}
            isOpen={openUuid === id}
            onToggle={onToggle}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}

function turned({ sort: current }: ListAddress, { field, first }: NonNullable<TableColumn['sort']>) {
  if (current.field !== field) return first;
  return current.direction === 'asc' ? 'desc' : 'asc';
}

/** A press anywhere in a row opens it, but not one on something that is pressed itself, nor the end of marking text. */
function onRowPress({ target, currentTarget }: React.MouseEvent<HTMLElement>, open: (uuid: string) => void): void {
  if (!(target instanceof Element) || target.closest('a, button, label, input')) return;
  const marked = window.getSelection();
  if (marked && !marked.isCollapsed && currentTarget.contains(marked.anchorNode)) return;
  const uuid = target.closest('tr')?.dataset.uuid;
  if (uuid !== undefined) open(uuid);
}
