'use client';

import clsx from 'clsx';
import { ArrowDown, ArrowUp, GripVertical, Pin } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { foldText } from '@/lib/format/fold-text';
import { isShown, moveColumn, orderColumns, pinColumn, showColumn } from '@/lib/tables/layout';
import type { TableLayout } from '@/lib/tables/schema';
import type { ColumnGroup, TableColumn } from '@/lib/tables/types';
import type { ChangeLayout } from './use-layout';

type ColumnListProps = {
  label: string;
  group: ColumnGroup;
  /** all of the table: order goes over the groups */
  columns: readonly TableColumn[];
  searched: string;
  layout: TableLayout;
  change: ChangeLayout;
};

/** The columns of one group in the order of the table; each is shown or not, pinned, and moved by pointer or keys. */
export function ColumnList({ label, group, columns, searched, layout, change }: ColumnListProps) {
  const t = useTranslations('table.layout');
  const byId = new Map(columns.map((column) => [column.id, column]));
  const ofGroup = orderColumns(columns, layout.order).flatMap((id) => byId.get(id) ?? []).filter((column) => column.group === group);
  const found = ofGroup.filter((column) => foldText(column.label).includes(foldText(searched.trim())));
  if (found.length === 0) return null;
  const move = (id: string, to: TableColumn | undefined) => to && change(moveColumn(layout, columns, { id, to: to.id }));
  return (
    <section aria-label={label} className="py-1">
      <h3 className="px-2 py-1 text-xs font-medium text-muted">{label}</h3>
      <ul>
        {found.map((column) => {
          const { id } = column;
          const at = ofGroup.indexOf(column);
          const isPinned = layout.pinned.includes(id);
          return (
            <li
              key={id}
              draggable
              onDragStart={(event) => event.dataTransfer.setData('text/x-column', id)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => change(moveColumn(layout, columns, { id: event.dataTransfer.getData('text/x-column'), to: id }))}
              className="flex items-center gap-1 rounded-control px-1 hover:bg-hover"
            >
              <GripVertical aria-hidden className="size-4 shrink-0 cursor-grab text-faint" />
              <label className="flex min-w-0 flex-1 items-center gap-2 py-1.5 text-sm">
                <input
                  type="checkbox"
                  checked={isShown(column, layout)}
                  onChange={(event) => change(showColumn(layout, id, event.target.checked), { needsRows: event.target.checked })}
                  className="size-4 shrink-0 accent-accent"
                />
                <bdi className="truncate" title={column.label}>
                  {column.label}
                </bdi>
              </label>
              <Small label={t('pin', { label: column.label })} isPressed={isPinned} onPress={() => change(pinColumn(layout, id, !isPinned))}>
                <Pin aria-hidden className={clsx('size-3.5', isPinned && 'fill-current text-accent-ink')} />
              </Small>
              <Small label={t('up', { label: column.label })} isDisabled={at === 0} onPress={() => move(id, ofGroup[at - 1])}>
                <ArrowUp aria-hidden className="size-3.5" />
              </Small>
              <Small label={t('down', { label: column.label })} isDisabled={at === ofGroup.length - 1} onPress={() => move(id, ofGroup[at + 1])}>
                <ArrowDown aria-hidden className="size-3.5" />
              </Small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type SmallProps = { label: string; isPressed?: boolean; isDisabled?: boolean; onPress: () => void; children: ReactNode };

function Small({ label, isPressed, isDisabled = false, onPress, children }: SmallProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isPressed}
      // stays focusable: the one who moves a column to the end keeps his place
      aria-disabled={isDisabled || undefined}
      onClick={() => isDisabled || onPress()}
      className="rounded p-1.5 text-muted hover:bg-raised hover:text-ink aria-disabled:opacity-30"
    >
      {children}
    </button>
  );
}
