import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { NotForViewers } from '@/components/deliveries/not-for-viewers';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { BlockSkeleton, TableSkeleton } from '@/components/ui/skeleton';
import { requireViewer } from '@/lib/auth/require-viewer';
import { canReadDeliveries } from '@/lib/deliveries/access';
import { queryOfSearchParams } from '@/lib/filters/codec';
import type { SearchParams } from '@/lib/filters/list-state';
import { DEFAULT_LIMIT } from '@/lib/filters/page-request';
import { paths } from '@/lib/paths/paths';
import { pageQuery } from '../page-query';
import { DeliveriesPanel } from './deliveries-panel';
import { QuarantinePanel } from './quarantine-panel';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries'))('title') };
}

export default async function DeliveriesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await pageQuery(searchParams);
  const viewer = await requireViewer(paths.deliveries(new URLSearchParams(queryOfSearchParams(query))));
  const t = await getTranslations('deliveries');
  if (!canReadDeliveries(viewer)) return <NotForViewers />;
  const skeleton = (
    <Panel title={t('panel')} flush>
      <TableSkeleton rows={DEFAULT_LIMIT} />
    </Panel>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Suspense fallback={skeleton}>
        <DeliveriesPanel viewer={viewer} searchParams={query} />
      </Suspense>
      <Suspense fallback={<BlockSkeleton className="h-24" />}>
        <QuarantinePanel viewer={viewer} />
      </Suspense>
    </>
  );
}
