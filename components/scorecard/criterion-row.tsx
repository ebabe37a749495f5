'use client';

import { ArrowDown, ArrowUp, Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Criterion } from '@/lib/scorecard/types';
import { CriticalBadge } from './critical-badge';
import { RetireButton } from './retire-button';

type CriterionRowProps = {
  criterion: Criterion;
  /** among the others: which one, of how many, that weigh how much together */
  place: { index: number; count: number; weights: number };
  onMove: (way: 'up' | 'down') => void;
  onEdit: () => void;
  retire: (form: FormData) => Promise<void>;
};

/** A criterion in the admin's list. */
export function CriterionRow({ criterion, place: { index, count, weights }, onMove, onEdit, retire }: CriterionRowProps) {
  const t = useTranslations('scorecard');
  const { name, description, kind, weight, isCritical } = criterion;
  return (
    <li
      aria-label={name}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? 'up' : 'down');
      }}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5"
    >
      <span className="w-5 shrink-0 text-right text-xs text-muted">{index + 1}</span>
      <div className="min-w-48 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
          <bdi className="break-words">{name}</bdi>
          {isCritical && <CriticalBadge />}
        </p>
        {description && <p className="max-w-2xl text-xs break-words text-muted">{description}</p>}
      </div>
      <p className="w-24 shrink-0 text-xs text-muted">{t(`kinds.${kind}`)}</p>
      <p className="w-32 shrink-0 text-xs text-muted">{t('share', { weight, percent: Math.round((weight / weights) * 100) })}</p>
      <div className="flex shrink-0 items-center">
        <RowButton label={t('up', { name })} isDisabled={index === 0} onPress={() => onMove('up')}>
          <ArrowUp aria-hidden className="size-4" />
        </RowButton>
        <RowButton label={t('down', { name })} isDisabled={index === count - 1} onPress={() => onMove('down')}>
          <ArrowDown aria-hidden className="size-4" />
        </RowButton>
        <RowButton label={t('edit', { name })} onPress={onEdit}>
          <Pencil aria-hidden className="size-4" />
        </RowButton>
        <RetireButton criterion={criterion} retire={retire} />
      </div>
    </li>
  );
}

type RowButtonProps = { label: string; isDisabled?: boolean; onPress: () => void; children: ReactNode };

/** Stays focusable at an end: the one who moves a criterion there keeps his place. */
function RowButton({ label, isDisabled = false, onPress, children }: RowButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isDisabled || undefined}
      onClick={() => isDisabled || onPress()}
      className="inline-flex size-8 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-ink aria-disabled:opacity-30"
    >
      {children}
    </button>
  );
}
