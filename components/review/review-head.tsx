import { useFormatter, useTranslations } from 'next-intl';
import type { Review } from '@/lib/reviews/types';
import { ReviewStatusBadge } from './review-status-badge';

/** How far the review of a call has come: its state, who made it and when. */
export function ReviewHead({ review }: { review: Review | null }) {
  const t = useTranslations('review');
  const format = useFormatter();
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
      {review?.reviewerName && review.reviewedAt && (
        <time dateTime={review.reviewedAt} className="truncate">
          {t('by', { name: review.reviewerName, at: format.dateTime(new Date(review.reviewedAt), { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }) })}
        </time>
      )}
      <ReviewStatusBadge status={review?.status ?? null} />
    </p>
  );
}
