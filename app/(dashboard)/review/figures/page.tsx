import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { BlockSkeleton } from '@/components/ui/skeleton';
import { requireViewer } from '@/lib/auth/require-viewer';
import { queryOfSearchParams } from '@/lib/filters/codec';
import type { SearchParams } from '@/lib/filters/list-state';
import { paths } from '@/lib/paths/paths';
import { pageQuery } from '../../page-query';
import { readReviewFilter } from '../review-filter';
import { ReviewFrame } from '../review-frame';
import { FiguresPanels } from './figures-panels';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews'))('figuresTitle') };
}

/** How often reviewers agree with the bot, and how agents score. */
export default async function ReviewFiguresPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await pageQuery(searchParams);
  const viewer = await requireViewer(paths.reviewFigures(new URLSearchParams(queryOfSearchParams(query))));
  const asked = readReviewFilter(query);
  return (
    <ReviewFrame viewer={viewer} asked={asked} tab="figures">
      <Suspense fallback={<BlockSkeleton className="h-96" />}>
        <FiguresPanels viewer={viewer} filter={asked.filter} />
      </Suspense>
    </ReviewFrame>
  );
}
