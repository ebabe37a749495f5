import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { StartRunLink } from '@/components/review/start-run-link';
import { mayReview } from '@/lib/access/may-review';
import { requireViewer } from '@/lib/auth/require-viewer';
import { formatRun } from '@/lib/calls/run';
import { DEFAULT_CALL_SORT } from '@/lib/calls/sort';
import { queryOfSearchParams } from '@/lib/filters/codec';
import type { SearchParams } from '@/lib/filters/list-state';
import { paths } from '@/lib/paths/paths';
import { pageQuery } from '../page-query';
import { QueuePanel, QueueSkeleton } from './queue-panel';
import { readReviewFilter } from './review-filter';
import { ReviewFrame } from './review-frame';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews'))('title') };
}

/** The calls that wait for a review, and the way through them. */
export default async function ReviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await pageQuery(searchParams);
  const viewer = await requireViewer(paths.review(new URLSearchParams(queryOfSearchParams(query))));
  const asked = readReviewFilter(query);
  const start = mayReview(viewer) && (
    <StartRunLink href={paths.startRun(formatRun({ filter: { ...asked.filter, queue: [asked.rule] }, sort: DEFAULT_CALL_SORT }))} variant="primary" />
  );
  return (
    <ReviewFrame viewer={viewer} asked={asked} tab="queue" actions={start}>
      <Suspense fallback={<QueueSkeleton />}>
        <QueuePanel viewer={viewer} asked={asked} searchParams={query} />
      </Suspense>
    </ReviewFrame>
  );
}
