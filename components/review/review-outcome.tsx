'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Review } from '@/lib/reviews/types';
import type { ReviewState } from './review-state';

type ReviewOutcomeProps = {
  state: ReviewState;
  /** what somebody else saved meanwhile; null without a conflict */
  theirs: Review | null;
  onTake: () => void;
  onKeep: () => void;
};

/** Why a review was not saved, and what to do. */
export function ReviewOutcome({ state, theirs, onTake, onKeep }: ReviewOutcomeProps) {
  const t = useTranslations('review');
  const format = useFormatter();
  if (theirs !== null) {
    return (
      <Notice tone="warning">
        <p>
          {t('conflict', {
            name: theirs.reviewerName ?? t('somebody'),
            at: format.dateTime(new Date(theirs.updatedAt), { timeStyle: 'short' }),
            status: t(`statuses.${theirs.status}`),
            score: theirs.scorePercent === null ? t('noScore') : t('score', { percent: theirs.scorePercent }),
          })}
        </p>
        {theirs.comment && <blockquote className="mt-1 border-l-2 border-line pl-2 text-xs text-muted">{theirs.comment}</blockquote>}
        <div className="mt-2 flex flex-wrap gap-2">
          <Button size="small" onClick={onTake}>
            {t('takeTheirs')}
          </Button>
          <Button size="small" onClick={onKeep}>
            {t('keepMine')}
          </Button>
        </div>
      </Notice>
    );
  }
  if (state?.ok !== false || state.reason === 'conflict') return null;
  return <Notice tone="danger">{t(`problems.${state.reason}`)}</Notice>;
}
