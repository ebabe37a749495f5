import { ChevronDown, ChevronUp, ListChecks, X } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { KeyHint } from '@/components/ui/key-hint';
import { RunKeys } from './run-keys';

type RunBarProps = {
  /** null at either end */
  previousHref: Route | null;
  nextHref: Route | null;
  /** the list that is gone through */
  listHref: Route;
  leftCount: number;
  /** there are more than that: they are not counted */
  isCapped: boolean;
};

/** Above a call that is one of many: how many come after it, and the way to the ones beside it. */
export function RunBar({ previousHref, nextHref, listHref, leftCount, isCapped }: RunBarProps) {
  const t = useTranslations('review.run');
  return (
    <nav aria-label={t('label')} className="mb-3 flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 rounded-panel bg-accent-soft px-3 py-1" data-print="hide">
      <ListChecks aria-hidden className="size-4 shrink-0 text-accent-ink" />
      <p role="status" className="text-sm font-medium">
        {isCapped ? t('leftMany', { count: leftCount }) : t('left', { count: leftCount })}
      </p>
      <RunKeys previousHref={previousHref} nextHref={nextHref} />
      <div className="ml-auto flex items-center gap-1">
        {previousHref && (
          <ButtonLink href={previousHref} prefetch={false} size="small" rel="prev" aria-keyshortcuts="k">
            <ChevronUp aria-hidden className="size-3.5" />
            {t('previous')}
            <KeyHint letter="k" />
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} prefetch={false} size="small" rel="next" aria-keyshortcuts="j">
            <ChevronDown aria-hidden className="size-3.5" />
            {t('next')}
            <KeyHint letter="j" />
          </ButtonLink>
        )}
        <ButtonLink href={listHref} prefetch={false} size="small" variant="quiet">
          <X aria-hidden className="size-3.5" />
          {t('leave')}
        </ButtonLink>
      </div>
    </nav>
  );
}
