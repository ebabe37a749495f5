import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TableSkeleton } from '@/components/ui/skeleton';
import { requireViewer } from '@/lib/auth/require-viewer';
import { queryOfSearchParams } from '@/lib/filters/codec';
import type { SearchParams } from '@/lib/filters/list-state';
import { paths } from '@/lib/paths/paths';
import { pageQuery } from '../page-query';
import { UnderBanner } from '../under-banner';
import { CampaignsPanel } from './campaigns-panel';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('campaigns'))('title') };
}

export default async function CampaignsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await pageQuery(searchParams);
  const viewer = await requireViewer(paths.campaigns(new URLSearchParams(queryOfSearchParams(query))));
  const t = await getTranslations('campaigns');
  const skeleton = (
    <Panel title={t('panel')} description={'\u00A0'} flush>
      <TableSkeleton />
    </Panel>
  );
  return (
    <UnderBanner viewer={viewer}>
      <PageHeader title={t('title')} description={t('description')} />
      <Suspense fallback={skeleton}>
        <CampaignsPanel viewer={viewer} searchParams={query} />
      </Suspense>
    </UnderBanner>
  );
}
