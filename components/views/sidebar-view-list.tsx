import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LiveViewCount } from '@/components/shell/live-counts';
import type { View } from '@/lib/views/types';
import { viewHref } from '@/lib/views/view-query';
import { useViewName } from './use-view-name';
import { ViewLink } from './view-link';

/** Views by name, with what is known of their counts. */
export function SidebarViewList({ views, counts }: { views: readonly View[]; counts: ReadonlyMap<string, ReactNode> }) {
  const t = useTranslations('views');
  const nameOf = useViewName();
  return (
    <nav aria-label={t('title')} className="mt-4 flex max-h-[calc(100dvh-22rem)] min-h-32 flex-col gap-px overflow-y-auto">
      <h2 className="px-2.5 pb-1 text-xs font-medium text-muted">{t('title')}</h2>
      {views.map((view) => (
        <ViewLink key={view.id} id={view.id} href={viewHref(view)} name={nameOf(view)}>
          <LiveViewCount id={view.id}>{counts.get(view.id)}</LiveViewCount>
        </ViewLink>
      ))}
    </nav>
  );
}
