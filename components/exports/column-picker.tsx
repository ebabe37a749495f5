'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { type ListedColumn, moveColumn, pickAll, pickColumn } from '@/lib/exports/column-list';

type ColumnPickerProps = {
  list: readonly ListedColumn[];
  onChange: (list: ListedColumn[]) => void;
  /** back to the columns that an export has by itself */
  onReset: () => void;
  /** as the list on screen has them; null where it does not say */
  onScreen: (() => void) | null;
};

/** The columns of the file: ticked or not, and in which order (buttons, or Alt with an arrow key). */
export function ColumnPicker({ list, onChange, onReset, onScreen }: ColumnPickerProps) {
  const t = useTranslations('export');
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const shown = list.filter(({ header }) => header.toLocaleLowerCase().includes(wanted));
  const picked = list.filter((column) => column.picked).length;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-xs font-medium text-muted">{t('columns', { picked, count: list.length })}</legend>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Input
          type="search"
          className="max-w-52"
          aria-label={t('findColumn')}
          placeholder={t('findColumn')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Button size="small" variant="quiet" onClick={() => onChange(pickAll(list, true))}>{t('all')}</Button>
        <Button size="small" variant="quiet" onClick={() => onChange(pickAll(list, false))}>{t('none')}</Button>
        <Button size="small" variant="quiet" onClick={onReset}>{t('usual')}</Button>
        {onScreen && <Button size="small" variant="quiet" onClick={onScreen}>{t('onScreen')}</Button>}
      </div>
      <ul className="max-h-56 overflow-y-auto rounded-control border border-line bg-surface">
        {shown.map((column) => (
          <ColumnRow key={column.header} column={column} list={list} onChange={onChange} />
        ))}
        {shown.length === 0 && <li className="px-3 py-2 text-sm text-muted">{t('noColumn')}</li>}
      </ul>
    </fieldset>
  );
}

function ColumnRow({ column, list, onChange }: { column: ListedColumn } & Pick<ColumnPickerProps, 'list' | 'onChange'>) {
  const t = useTranslations('export');
  const { header, source, picked } = column;
  const move = (step: -1 | 1) => onChange(moveColumn(list, header, step));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  const at = list.findIndex((other) => other.header === header);
  return (
    <li className="flex items-center gap-1 border-b border-line px-2 last:border-b-0 hover:bg-hover" onKeyDown={onKeyDown}>
      <label className="flex min-w-0 flex-1 items-center gap-2 py-1 text-sm">
        <input
          type="checkbox"
          checked={picked}
          onChange={({ target }) => onChange(pickColumn(list, header, target.checked))}
          className="shrink-0 accent-accent"
        />
        <bdi className="truncate">{header}</bdi>
        {source !== 'fixed' && <span className="shrink-0 text-xs text-faint">{t(`sources.${source}`)}</span>}
      </label>
      <Button variant="quiet" size="small" className="px-1" disabled={at === 0} aria-label={t('up', { column: header })} onClick={() => move(-1)}>
        <ArrowUp aria-hidden className="size-3.5" />
      </Button>
      <Button variant="quiet" size="small" className="px-1" disabled={at === list.length - 1} aria-label={t('down', { column: header })} onClick={() => move(1)}>
        <ArrowDown aria-hidden className="size-3.5" />
      </Button>
    </li>
  );
}
