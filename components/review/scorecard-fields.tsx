'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { paths } from '@/lib/paths/paths';
import type { Criterion } from '@/lib/scorecard/types';
import { CriterionField } from './criterion-field';
import type { ReviewDraft } from './review-draft';

type ScorecardFieldsProps = {
  criteria: readonly Criterion[];
  draft: ReviewDraft;
  /** the criterion that a digit answers */
  current: number | null;
  isAdmin: boolean;
  onAnswer: (id: number, answer: string) => void;
  onFocus: (id: number) => void;
};

/** Every question of the scorecard; where there is none yet, who makes one. */
export function ScorecardFields({ criteria, draft, current, isAdmin, onAnswer, onFocus }: ScorecardFieldsProps) {
  const t = useTranslations('review');
  if (criteria.length === 0) {
    return (
      <p className="rounded-control bg-sunken px-3 py-2 text-xs text-muted">
        {t('noCriteria')}{' '}
        {isAdmin ? (
          <Link href={paths.scorecard()} className="link underline">
            {t('makeScorecard')}
          </Link>
        ) : (
          t('askAdmin')
        )}
      </p>
    );
  }
  return (
    <div role="group" aria-label={t('scorecard')} className="flex flex-col gap-1">
      {criteria.map((criterion) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          answer={draft.answers[criterion.id] ?? ''}
          isCurrent={current === criterion.id}
          onAnswer={(answer) => onAnswer(criterion.id, answer)}
          onFocus={() => onFocus(criterion.id)}
        />
      ))}
    </div>
  );
}
