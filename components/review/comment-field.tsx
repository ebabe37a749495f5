'use client';

import { useTranslations } from 'next-intl';
import { LONGEST_COMMENT } from '@/lib/reviews/bounds';

/** What else is to be said of the call. */
export function CommentField({ comment, onChange }: { comment: string; onChange: (comment: string) => void }) {
  const t = useTranslations('review');
  return (
    <textarea
      name="comment"
      rows={2}
      value={comment}
      maxLength={LONGEST_COMMENT}
      aria-label={t('comment')}
      placeholder={t('comment')}
      onChange={(event) => onChange(event.target.value)}
      className="field-sizing-content max-h-40 min-h-14 w-full rounded-control border border-control bg-surface px-2.5 py-1.5 text-sm text-ink placeholder:text-faint hover:border-muted"
    />
  );
}
