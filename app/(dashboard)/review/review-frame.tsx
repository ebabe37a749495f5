import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import type { Viewer } from '@/lib/access/viewer';
import { listFilterNames } from '@/lib/filters/data/list-filter-names';
import type { Filter } from '@/lib/filters/schema';
import { paths } from '@/lib/paths/paths';
import { UnderBanner } from '../under-banner';
import { type AskedReviews, reviewQuery } from './review-filter';

type ReviewFrameProps = { viewer: Viewer; asked: AskedReviews; actions?: ReactNode; children: ReactNode };

/** Around the queue: its title and the filter that it is under. */
export async function ReviewFrame({ viewer, asked: { filter, rule, problems }, actions, children }: ReviewFrameProps) {
  const [t, names] = await Promise.all([getTranslations('reviews'), listFilterNames(viewer, filter)]);
  const hrefOf = (other: Filter) => paths.review(reviewQuery(other, rule));
  return (
    <UnderBanner viewer={viewer}>
      <PageHeader title={t('title')} description={t('about.queue')} actions={actions} />
      <FilterBar filter={filter} problems={problems} place={{ fixed: {}, rows: 'calls' }} hrefOf={hrefOf} clearHref={hrefOf({})} nameOf={(uuid) => names.get(uuid)} />
      {children}
    </UnderBanner>
  );
}
