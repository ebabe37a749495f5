'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { DENSITIES } from '@/lib/tables/bounds';
import { PLAIN_LAYOUT } from '@/lib/tables/layout';
import type { TableLayout } from '@/lib/tables/schema';
import { COLUMN_GROUPS, type TableColumn } from '@/lib/tables/types';
import { ColumnList } from './column-list';
import type { ChangeLayout } from './use-layout';

type LayoutDialogProps = { columns: readonly TableColumn[]; layout: TableLayout; change: ChangeLayout; onClose: () => void };

/** Which columns, in which order, pinned or not, how dense. Every choice shows and is kept at once. */
export function LayoutDialog({ columns, layout, change, onClose }: LayoutDialogProps) {
  const t = useTranslations('table.layout');
  const close = useTranslations('action')('close');
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const [searched, setSearched] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const groups = COLUMN_GROUPS.filter((group) => columns.some((column) => column.group === group));
  return (
    <dialog
      ref={dialog}
      aria-labelledby={headingId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
      className="m-0 ml-auto h-dvh max-h-none w-[min(26rem,100vw)] border-l border-line bg-raised p-0 text-ink shadow-raised"
    >
      <div className="flex h-full flex-col">
        <div className="flex items-center justify-between gap-4 px-4 pt-3">
          <h2 id={headingId} className="text-base font-semibold">
            {t('title')}
          </h2>
          <Button variant="quiet" size="icon" aria-label={close} onClick={() => dialog.current?.close()}>
            <X aria-hidden className="size-4" />
          </Button>
        </div>
        <div className="flex flex-col gap-3 px-4 pt-2 pb-3">
          <fieldset className="flex items-center gap-3 text-sm">
            <legend className="float-left mr-3 text-xs text-muted">{t('density')}</legend>
            {DENSITIES.map((density) => (
              <label key={density} className="flex items-center gap-1.5">
                <input
                  type="radio"
                  name="density"
                  checked={layout.density === density}
                  onChange={() => change({ ...layout, density })}
                  className="accent-accent"
                />
                {t(`densities.${density}`)}
              </label>
            ))}
          </fieldset>
          <Input type="search" aria-label={t('search')} placeholder={t('search')} value={searched} onChange={(event) => setSearched(event.target.value)} />
          <p className="text-xs text-muted">{t('hint')}</p>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto border-y border-line px-2 py-1">
          {groups.map((group) => (
            <ColumnList key={group} label={t(`groups.${group}`)} group={group} columns={columns} searched={searched} layout={layout} change={change} />
          ))}
        </div>
        <div className="flex justify-between gap-2 px-4 py-3">
          <Button onClick={() => change(PLAIN_LAYOUT, { needsRows: true })}>{t('reset')}</Button>
          <Button variant="primary" onClick={() => dialog.current?.close()}>
            {t('done')}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
