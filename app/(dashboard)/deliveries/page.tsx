import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { NotForViewers } from '@/components/deliveries/not-for-viewers';
import { PageHeader } from '@/components/ui/page-header';
import { BlockSkeleton } from '@/components/ui/skeleton';
import { requireViewer } from '@/lib/auth/require-viewer';
import { canReadDeliveries } from '@/lib/deliveries/access';
import { queryOfSearchParams } from '@/lib/filters/codec';
import type { SearchParams } from '@/lib/filters/list-state';
import { paths } from '@/lib/paths/paths';
import { pageQuery } from '../page-query';
import { UnderBanner } from '../under-banner';
import { leaveOutEmpty } from '../without-empty';
import { DeliveriesPanel, DeliveriesSkeleton } from './deliveries-panel';
import { QuarantinePanel } from './quarantine-panel';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries'))('title') };
}

export default async function DeliveriesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await pageQuery(searchParams);
  const viewer = await requireViewer(paths.deliveries(new URLSearchParams(queryOfSearchParams(query))));
  leaveOutEmpty(query, paths.deliveries);
  const t = await getTranslations('deliveries');
  if (!canReadDeliveries(viewer)) return <NotForViewers />;
  return (
    <UnderBanner viewer={viewer}>
      <PageHeader title={t('title')} description={t('description')} />
      <Suspense fallback={<DeliveriesSkeleton title={t('panel')} />}>
        <DeliveriesPanel viewer={viewer} searchParams={query} />
      </Suspense>
      <Suspense fallback={<BlockSkeleton className="h-24" />}>
        <QuarantinePanel viewer={viewer} />
      </Suspense>
    </UnderBanner>
  );
}
