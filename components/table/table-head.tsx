'use client';

import clsx from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { KeyboardEvent } from 'react';
import { ariaSort } from '@/components/ui/sort-link';
import type { SortDirection } from '@/lib/filters/page-request';
import type { TableColumn } from '@/lib/tables/types';
import { isNumeric } from './table-cell';
import type { ColumnHeader } from './table-features';

const WIDTH_STEP = 16;

export type HeaderActions = {
  sortHref: (column: TableColumn) => Route | null;
  /** by pixels, from the keyboard */
  widen: (id: string, by: number) => void;
  move: (id: string, to: string) => void;
  /** to the left (-1) or right among the columns that are shown, from the keyboard */
  step: (id: string, by: 1 | -1) => void;
};

type TableHeadCellProps = HeaderActions & {
  header: ColumnHeader;
  column: TableColumn;
  sorted: SortDirection | null;
  /** place among the pinned columns, whose left edges are variables of the table; null scrolls */
  pinnedAt: number | null;
};

/** A header sorts by a press, moves by being dragged onto another, and is drawn wider at its right edge; Alt with arrows does both. */
export function TableHeadCell({ header, column, sorted, pinnedAt, sortHref, widen, move, step }: TableHeadCellProps) {
  const t = useTranslations('table');
  const href = sortHref(column);
  const Arrow = sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : null;
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
    if (way === null || !event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) step(column.id, way);
    else widen(column.id, way * WIDTH_STEP);
  };
  const text = (
    <>
      <bdi className="truncate">{column.label}</bdi>
      {Arrow && <Arrow aria-hidden className="size-3.5 shrink-0 text-accent-ink" />}
    </>
  );
  return (
    <th
      scope="col"
      aria-sort={column.sort === null ? undefined : ariaSort(sorted)}
      title={column.sort === null ? t('notSorted', { label: column.label }) : column.label}
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/x-column', column.id)}
      onDragOver={(event) => event.dataTransfer.types.includes('text/x-column') && event.preventDefault()}
      onDrop={(event) => move(event.dataTransfer.getData('text/x-column'), column.id)}
      onKeyDown={onKeyDown}
      className={clsx('group/head relative', pinnedAt !== null && 'pinned', isNumeric(column.kind) && 'numeric')}
      style={pinnedAt === null ? undefined : { left: `var(--pin-${pinnedAt})` }}
    >
      {href === null ? (
        <span tabIndex={0} className="flex min-w-0 cursor-default items-center gap-1">{text}</span>
      ) : (
        <Link href={href} scroll={false} draggable={false} prefetch={false} className="flex min-w-0 items-center gap-1 hover:text-ink">
          {text}
        </Link>
      )}
      <ResizeHandle header={header} label={column.label} />
    </th>
  );
}

function ResizeHandle({ header, label }: { header: ColumnHeader; label: string }) {
  const t = useTranslations('table');
  const start = header.getResizeHandler();
  return (
    // for pointers; the keyboard has Alt and arrows on the header
    <span
      aria-hidden
      title={t('resize', { label })}
      onMouseDown={(event) => {
        // else the browser begins to drag the header
        event.preventDefault();
        start(event);
      }}
      onTouchStart={start}
      data-resize={header.column.id}
      className={clsx(
        'absolute inset-y-0 right-0 z-10 w-2 cursor-col-resize touch-none border-r-2 select-none',
        header.column.getIsResizing() ? 'border-accent' : 'border-transparent group-hover/head:border-line hover:border-accent!',
      )}
    />
  );
}
