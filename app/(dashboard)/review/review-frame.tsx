import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { Segmented } from '@/components/ui/segmented';
import type { Viewer } from '@/lib/access/viewer';
import { listFilterNames } from '@/lib/filters/data/list-filter-names';
import type { Filter } from '@/lib/filters/schema';
import { paths } from '@/lib/paths/paths';
import { UnderBanner } from '../under-banner';
import { type AskedReviews, reviewQuery } from './review-filter';

type ReviewFrameProps = { viewer: Viewer; asked: AskedReviews; tab: 'queue' | 'figures'; actions?: ReactNode; children: ReactNode };

/** Around the queue and the figures of reviews: their two tabs and the filter that both are under. */
export async function ReviewFrame({ viewer, asked: { filter, rule, problems }, tab, actions, children }: ReviewFrameProps) {
  const [t, names] = await Promise.all([getTranslations('reviews'), listFilterNames(viewer, filter)]);
  const hrefOf = (other: Filter) => tab === 'queue' ? paths.review(reviewQuery(other, rule)) : paths.reviewFigures(reviewQuery(other, 'any'));
  const tabs = [
    { key: 'queue', label: t('tabs.queue'), href: paths.review(reviewQuery(filter, 'any')), current: tab === 'queue' },
    { key: 'figures', label: t('tabs.figures'), href: paths.reviewFigures(reviewQuery(filter, 'any')), current: tab === 'figures' },
  ];
  const head = (
    <>
      <Segmented label={t('tabs.label')} segments={tabs} />
      {actions}
    </>
  );
  return (
    <UnderBanner viewer={viewer}>
      <PageHeader title={t('title')} description={t(`about.${tab}`)} actions={head} />
      <FilterBar filter={filter} problems={problems} place={{ fixed: {}, rows: 'calls' }} hrefOf={hrefOf} clearHref={hrefOf({})} nameOf={(uuid) => names.get(uuid)} />
      {children}
    </UnderBanner>
  );
}
