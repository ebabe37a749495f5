import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TableSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import { decodePageFilter, type SearchParams } from '@/lib/filters/list-state';
import { DEFAULT_LIMIT } from '@/lib/filters/page-request';
import { paths } from '@/lib/paths/paths';
import { AttemptsPanel } from './calls/attempts-panel';
import { CallsPanel } from './calls/calls-panel';
import { FilterBar } from './calls/filter-bar';
import { ExportAction } from './export-action';
import { openDefaultView } from './open-default-view';
import { ReviewAction } from './review-action';
import { UnderBanner } from './under-banner';
import { leaveOutEmpty } from './without-empty';

type ListPageProps = { rows: 'calls' | 'attempts'; viewer: Viewer; searchParams: SearchParams };

/** The page of all calls, or of all attempts: its filters, its views, its table. */
export async function ListPage({ rows, viewer, searchParams }: ListPageProps) {
  leaveOutEmpty(searchParams, paths[rows]);
  await openDefaultView(viewer, { page: rows, campaignUuid: null }, searchParams);
  const t = await getTranslations(rows);
  const list = { viewer, rows, filter: decodePageFilter(searchParams).filter, searchParams };
  const actions = (
    <>
      <ReviewAction {...list} />
      <ExportAction {...list} />
    </>
  );
  const RowsPanel = rows === 'calls' ? CallsPanel : AttemptsPanel;
  const skeleton = (
    <Panel label={t('panel')} className="pt-12" flush>
      <TableSkeleton rows={DEFAULT_LIMIT} />
    </Panel>
  );
  return (
    <UnderBanner viewer={viewer}>
      <PageHeader title={t('title')} description={t('description')} actions={actions} />
      <FilterBar viewer={viewer} searchParams={searchParams} rows={rows} />
      <Suspense fallback={skeleton}>
        <RowsPanel viewer={viewer} searchParams={searchParams} fixed={{}} hrefs={paths} />
      </Suspense>
    </UnderBanner>
  );
}
