'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { CriticalBadge } from '@/components/scorecard/critical-badge';
import type { Criterion } from '@/lib/scorecard/types';
import { Choice, type Option } from './choice';
import { NOT_APPLICABLE } from './review-draft';

type CriterionFieldProps = {
  criterion: Criterion;
  /** `0` … `5`, `na`, or '' while it is not answered */
  answer: string;
  /** the one that a digit answers */
  isCurrent: boolean;
  onAnswer: (answer: string) => void;
  onFocus: () => void;
};

/** A question of the scorecard with its answers; not applicable is one of them. */
export function CriterionField({ criterion: { id, name, description, kind, isCritical }, answer, isCurrent, onAnswer, onFocus }: CriterionFieldProps) {
  const t = useTranslations('review');
  const isFailing = isCritical && answer === (kind === 'yes_no' ? '0' : '1');
  const options: Option[] = kind === 'yes_no'
    ? [{ value: '1', label: t('yes'), tone: 'good' }, { value: '0', label: t('no'), tone: 'bad' }]
    : ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value, tone: value === '1' && isCritical ? 'bad' : 'plain' }));
  return (
    <div
      data-criterion={id}
      data-current={isCurrent || undefined}
      onFocus={onFocus}
      className={clsx('-mx-2 flex flex-col gap-1 rounded-control px-2 py-1.5', isCurrent && 'bg-hover shadow-[inset_2px_0_0_var(--color-accent)]')}
    >
      <p className="flex items-start justify-between gap-2 text-xs">
        <span id={`criterion-${id}`} className="min-w-0 font-medium break-words" title={description ?? undefined}>
          {name}
        </span>
        {isCritical && <CriticalBadge />}
      </p>
      {description && <p id={`criterion-${id}-about`} className="sr-only">{description}</p>}
      <Choice
        name={`answer.${id}`}
        labelledBy={`criterion-${id}`}
        describedBy={description ? `criterion-${id}-about` : undefined}
        options={[...options, { value: NOT_APPLICABLE, label: t('notApplicable'), name: t('notApplicableName') }]}
        chosen={answer}
        onChoose={onAnswer}
      />
      <p className={clsx('text-xs text-danger-ink', !isFailing && 'hidden')}>{t('failsCall')}</p>
    </div>
  );
}
