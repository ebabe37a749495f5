'use client';

import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { Button } from '@/components/ui/button';
import { formatNumber } from '@/lib/format/number';
import type { Fetched } from './use-fetched';

export type ValueChoice = { value: string; label: string; count: number | null };

type ValueListProps = {
  label: string;
  choices: Fetched<ValueChoice[]>;
  chosen: readonly string[];
  onToggle: (value: string) => void;
};

const HEIGHT = 'h-56 overflow-y-auto overscroll-contain px-1 pb-1';

/** Values with their counts as checkboxes; arrows walk through them. Of one height, so that nothing moves while values load. */
export function ValueList({ label, choices, chosen, onToggle }: ValueListProps) {
  const t = useTranslations('filters.builder');
  const retryText = useTranslations('action')('retry');
  const { locale } = useFormatStyle();
  if (choices.state === 'failed') {
    return (
      <div role="alert" className={`${HEIGHT} flex flex-col items-start gap-2 px-3 pt-2`}>
        {t('failed')}
        <Button size="small" onClick={choices.retry}>
          {retryText}
        </Button>
      </div>
    );
  }
  if (choices.state === 'loading') {
    return (
      <div role="status" aria-label={t('loading')} className={`${HEIGHT} flex flex-col gap-2 px-3 pt-2`}>
        {[70, 50, 60, 40, 55].map((width) => (
          <div key={width} className="h-4 animate-pulse rounded bg-hover" style={{ width: `${width}%` }} />
        ))}
      </div>
    );
  }
  return (
    <fieldset className={HEIGHT} onKeyDown={walk}>
      <legend className="sr-only">{label}</legend>
      {choices.data.map(({ value, label: text, count }) => (
        <label key={value} className="flex min-h-7 cursor-pointer items-center gap-2 rounded-control px-2 hover:bg-hover has-focus-visible:bg-hover">
          <input type="checkbox" className="size-4 shrink-0 accent-accent" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <bdi className="min-w-0 flex-1 truncate" title={text}>
            {text}
          </bdi>
          {count !== null && <span className="shrink-0 text-xs text-muted tabular-nums">{formatNumber(count, locale)}</span>}
        </label>
      ))}
      {choices.data.length === 0 && <p className="px-2 py-1.5 text-xs text-muted">{t('noValues')}</p>}
    </fieldset>
  );
}

function walk(event: React.KeyboardEvent<HTMLFieldSetElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  const at = boxes.findIndex((box) => box === event.target);
  const next = boxes[at + (event.key === 'ArrowDown' ? 1 : -1)];
  event.preventDefault();
  next?.focus();
}

/** From the field above a list into it. */
export function enterList(event: React.KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  event.currentTarget.closest('[role=dialog]')?.querySelector<HTMLInputElement>('input[type=checkbox]')?.focus();
}
