'use client';

import { ListFilter } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { warmUpPanel } from './filter-frame';
import { useFilterFrame } from './frame-context';
import type { FieldKey } from './editing';

/** Opens the builder; `f` does too. */
export function AddFilterButton() {
  const t = useTranslations('filters.builder');
  const { open } = useFilterFrame();
  return (
    <Button
      id="add-filter"
      size="small"
      aria-keyshortcuts="f"
      className="noscript:hidden"
      onPointerEnter={warmUpPanel}
      onFocus={warmUpPanel}
      onClick={() => open({ key: null })}
    >
      <ListFilter aria-hidden className="size-3.5" />
      {t('add')}
    </Button>
  );
}

/** The words of a chip: they open its editor. */
export function EditFilterButton({ field, negated, children }: { field: FieldKey; negated: boolean; children: ReactNode }) {
  const t = useTranslations('filters');
  const { open } = useFilterFrame();
  return (
    <button
      type="button"
      title={t('edit')}
      className="inline-flex h-full min-w-0 items-center gap-1 rounded-full pl-2.5 pr-1 hover:underline"
      onPointerEnter={warmUpPanel}
      onClick={() => open({ key: field, negated })}
    >
      {children}
    </button>
  );
}
