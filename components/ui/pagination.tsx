import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from './button-link';

type PaginationProps = {
  /** null where there is no such page */
  previousHref: Route | null;
  nextHref: Route | null;
  /** "1–50 of 5 000" */
  summary: ReactNode;
};

export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const t = useTranslations('pagination');
  return (
    <nav aria-label={t('label')} className="flex items-center justify-between gap-4 border-t border-line px-4 py-2" data-print="hide">
      <p className="text-xs text-muted">{summary}</p>
      <div className="flex gap-2">
        {previousHref && (
          <ButtonLink href={previousHref} size="small" rel="prev">
            <ChevronLeft aria-hidden className="size-3.5" />
            {t('previous')}
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} size="small" rel="next">
            {t('next')}
            <ChevronRight aria-hidden className="size-3.5" />
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
