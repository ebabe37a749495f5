import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TableSkeleton } from '@/components/ui/skeleton';
import { requireViewer } from '@/lib/auth/require-viewer';
import { queryOfSearchParams } from '@/lib/filters/codec';
import { decodePageFilter, type SearchParams } from '@/lib/filters/list-state';
import { DEFAULT_LIMIT } from '@/lib/filters/page-request';
import { paths } from '@/lib/paths/paths';
import { AttemptsPanel } from '../calls/attempts-panel';
import { FilterBar } from '../calls/filter-bar';
import { ExportAction } from '../export-action';
import { openDefaultView } from '../open-default-view';
import { pageQuery } from '../page-query';
import { UnderBanner } from '../under-banner';
import { leaveOutEmpty } from '../without-empty';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attempts'))('title') };
}

export default async function AttemptsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await pageQuery(searchParams);
  const viewer = await requireViewer(paths.attempts(new URLSearchParams(queryOfSearchParams(query))));
  leaveOutEmpty(query, paths.attempts);
  await openDefaultView(viewer, { page: 'attempts', campaignUuid: null }, query);
  const t = await getTranslations('attempts');
  const exportAction = <ExportAction viewer={viewer} rows="attempts" filter={decodePageFilter(query).filter} searchParams={query} />;
  const skeleton = (
    <Panel label={t('panel')} className="pt-12" flush>
      <TableSkeleton rows={DEFAULT_LIMIT} />
    </Panel>
  );
  return (
    <UnderBanner viewer={viewer}>
      <PageHeader title={t('title')} description={t('description')} actions={exportAction} />
      <FilterBar viewer={viewer} searchParams={query} rows="attempts" />
      <Suspense fallback={skeleton}>
        <AttemptsPanel viewer={viewer} searchParams={query} fixed={{}} hrefs={paths} />
      </Suspense>
    </UnderBanner>
  );
}
