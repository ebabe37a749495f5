'use client';

import clsx from 'clsx';
import { OctagonAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { KeyHint } from '@/components/ui/key-hint';
import type { Score } from '@/lib/scorecard/types';
import type { ReviewState } from './review-state';

type ReviewFooterProps = { score: Score; isChanged: boolean; isPending: boolean; state: ReviewState; hasNext: boolean };

/** The score as it stands, whether it is saved, and the two ways on. Stays in sight while the form scrolls, above the bar of a phone (or where `--review-footer` says). */
export function ReviewFooter({ score: { scorePercent, isFailed }, isChanged, isPending, state, hasNext }: ReviewFooterProps) {
  const t = useTranslations('review');
  const said = isPending ? t('saving') : isChanged ? t('unsaved') : state?.ok ? (state.isLast ? t('savedLast') : t('saved')) : '';
  return (
    <div className="sticky bottom-[var(--review-footer,3.5rem)] flex flex-col gap-2 rounded-b-panel border-t border-line bg-surface px-4 py-3 md:bottom-[var(--review-footer,0)]">
      <div className="flex min-h-6 items-center justify-between gap-2">
        <p className="flex items-baseline gap-2">
          <span className="text-xs text-muted">{t('scoreLabel')}</span>
          <span className={clsx('text-lg leading-6 font-semibold', isFailed && 'text-danger-ink')}>
            {scorePercent === null ? t('noFigure') : t('score', { percent: scorePercent })}
          </span>
          {isFailed && (
            <span className="inline-flex items-center gap-1 text-xs font-medium text-danger-ink">
              <OctagonAlert aria-hidden className="size-3.5" />
              {t('failed')}
            </span>
          )}
        </p>
        <p role="status" className="truncate text-xs text-muted">
          {said}
        </p>
      </div>
      <div className="flex gap-2">
        {hasNext && (
          <Button type="submit" name="then" value="next" data-submit="next" variant="primary" aria-busy={isPending} className="flex-1" aria-keyshortcuts="n Shift+Enter">
            {t('saveAndNext')}
            <KeyHint letter="n" tone="inverse" />
          </Button>
        )}
        <Button type="submit" data-submit="save" variant={hasNext ? 'secondary' : 'primary'} aria-busy={isPending} className={clsx(!hasNext && 'flex-1')} aria-keyshortcuts="s Control+Enter">
          {t('save')}
          <KeyHint letter="s" tone={hasNext ? 'plain' : 'inverse'} />
        </Button>
      </div>
    </div>
  );
}
