'use client';

import clsx from 'clsx';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { memo } from 'react';
import { MarkIcon } from '@/components/ui/mark-icon';
import type { TableColumn, TableRow } from '@/lib/tables/types';
import { CellContent, isNumeric } from './table-cell';

type TableRowViewProps = {
  row: TableRow;
  /** the title's column first */
  columns: readonly TableColumn[];
  /** how many of them, from the left, stay in view beside the box */
  pinnedCount: number;
  isSelected: boolean;
  isOpen: boolean;
  /** by a press on its box: a change event that may carry Shift */
  onToggle: (uuid: string, event: unknown) => void;
  onOpen: (uuid: string) => void;
};

/** Texts longer than this may be cut at the column's edge. */
const SHORT_LENGTH = 20;

/** A row is drawn again only when something of it changed: there are fifty, with thousands of cells. */
export const TableRowView = memo(function TableRowView({ row, columns, pinnedCount, isSelected, isOpen, onToggle, onOpen }: TableRowViewProps) {
  const t = useTranslations('table');
  const [title, ...others] = columns;
  return (
    <tr tabIndex={-1} data-uuid={row.uuid} data-open={isOpen || undefined} data-selected={isSelected || undefined}>
      <td className="pinned" style={{ left: 0 }}>
        <label className="-m-2 flex p-2">
          <input
            type="checkbox"
            aria-label={t('selectRow', { title: row.title })}
            checked={isSelected}
            onChange={(event) => onToggle(row.uuid, event)}
            className="size-4 accent-accent"
          />
        </label>
      </td>
      {title && (
        <td className="pinned" style={{ left: 'var(--pin-1)' }}>
          <span className="flex items-center justify-between gap-1">
            <Link href={addressOf(row.href)} prefetch={false} className="link min-w-0 truncate font-medium">
              <bdi>{row.title}</bdi>
            </Link>
            <button
              type="button"
              aria-label={t('open', { title: row.title })}
              aria-expanded={isOpen}
              onClick={() => onOpen(row.uuid)}
              className="rounded p-1 text-faint hover:bg-raised hover:text-ink"
            >
              <MarkIcon name="panel-right" />
            </button>
          </span>
        </td>
      )}
      {others.map(({ id, kind }, index) => {
        const cell = row.cells[id] ?? null;
        const isPinned = index + 1 < pinnedCount;
        return (
          <td
            key={id}
            className={clsx(isNumeric(kind) && 'numeric', isPinned && 'pinned more') || undefined}
            style={isPinned ? { left: `var(--pin-${index + 2})` } : undefined}
            title={typeof cell === 'string' && cell.length > SHORT_LENGTH ? cell : undefined}
          >
            <CellContent kind={kind} cell={cell} />
          </td>
        );
      })}
    </tr>
  );
});

/** Built by lib/paths on the server, sent as text. */
const addressOf = (href: string): Route => href as Route;
