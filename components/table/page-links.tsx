'use client';

import { ChevronFirst, ChevronLeft, ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';

type PageLinksProps = {
  label: string;
  /** null where there is no such page */
  firstHref: Route | null;
  previousHref: Route | null;
  nextHref: Route | null;
  /** "51–100 of 1 400", and the link to the end */
  range: ReactNode;
};

/** Under a list: where it stands, and the pages beside it. Not fetched ahead: with every letter of a filter they are others. */
export function PageLinks({ label, firstHref, previousHref, nextHref, range }: PageLinksProps) {
  const t = useTranslations('table.pages');
  const common = useTranslations('pagination');
  return (
    <nav aria-label={label} className="flex min-h-11 items-center justify-between gap-4 border-t border-line px-4 py-2" data-print="hide">
      <div className="text-xs text-muted">{range}</div>
      <div className="flex gap-2">
        {firstHref && (
          <ButtonLink href={firstHref} size="small" scroll={false} prefetch={false} aria-label={t('first')} title={t('first')}>
            <ChevronFirst aria-hidden className="size-3.5" />
          </ButtonLink>
        )}
        {previousHref && (
          <ButtonLink href={previousHref} size="small" rel="prev" scroll={false} prefetch={false}>
            <ChevronLeft aria-hidden className="size-3.5" />
            {common('previous')}
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} size="small" rel="next" scroll={false} prefetch={false}>
            {common('next')}
            <ChevronRight aria-hidden className="size-3.5" />
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
