'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

/** Rows by uuid, or all that match the filter, on whatever page. */
export type Selection = { isAll: boolean; uuids: readonly string[] };

type SelectionBarProps = {
  selection: Selection;
  /** "1 400 calls", streamed in */
  total: ReactNode;
  /** there are more rows than this page holds */
  hasMore: boolean;
  onAll: () => void;
  onClear: () => void;
  /** what else can be done with them */
  actions: ReactNode;
};

/** Stands where the summary of the list stands, so that nothing moves. */
export function SelectionBar({ selection, total, hasMore, onAll, onClear, actions }: SelectionBarProps) {
  const t = useTranslations('table');
  return (
    <div role="group" aria-label={t('selection')} className="flex min-w-0 items-center gap-2">
      <p role="status" className="truncate text-xs font-medium">
        {selection.isAll ? t.rich('allSelected', { total: () => total }) : t('selected', { count: selection.uuids.length })}
      </p>
      {!selection.isAll && hasMore && (
        <Button size="small" variant="quiet" onClick={onAll}>
          {t.rich('selectAll', { total: () => total })}
        </Button>
      )}
      {actions}
      <Button size="small" variant="quiet" onClick={onClear}>
        {t('clear')}
      </Button>
    </div>
  );
}
