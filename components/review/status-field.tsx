'use client';

import { useTranslations } from 'next-intl';
import { REVIEW_STATUSES, type ReviewStatus } from '@/lib/reviews/types';
import { Choice } from './choice';

/** What saving makes of the call. */
export function StatusField({ status, onChange }: { status: ReviewStatus; onChange: (status: ReviewStatus) => void }) {
  const t = useTranslations('review');
  return (
    <div className="flex flex-col gap-1">
      <p id="review-status" className="text-xs text-muted">
        {t('saveAs')}
      </p>
      <Choice
        name="status"
        labelledBy="review-status"
        options={REVIEW_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
        chosen={status}
        onChoose={(chosen) => onChange(REVIEW_STATUSES.find((known) => known === chosen) ?? 'reviewed')}
      />
    </div>
  );
}
