import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { ChartSkeleton } from '@/components/charts/chart-views';
import { FigureTilesSkeleton } from '@/components/charts/figure-tiles';
import { Panel } from '@/components/ui/panel';
import { TableSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import { DEFAULT_LIMIT } from '@/lib/filters/page-request';
import { paths } from '@/lib/paths/paths';
import { getTimeZone } from '@/lib/settings/data';
import { AttemptsPanel } from '../../calls/attempts-panel';
import { CallsPanel } from '../../calls/calls-panel';
import { CampaignChart, type CampaignChartKind } from './campaign-chart';
import { CampaignFigureTiles } from './campaign-figure-tiles';
import type { CampaignView } from './campaign-view';

const CHARTS: readonly CampaignChartKind[] = ['results', 'sentiment', 'attemptNumbers', 'days'];

/** Figures, charts and calls of the campaign, all under the page's filter. */
export async function CampaignPanels({ viewer, view }: { viewer: Viewer; view: CampaignView }) {
  const [t, calls, zone] = await Promise.all([getTranslations('campaign'), getTranslations('calls'), getTimeZone()]);
  const { campaignUuid, searchParams } = view;
  const List = searchParams.rows === 'attempts' ? AttemptsPanel : CallsPanel;
  const hrefs = {
    calls: (query: URLSearchParams) => paths.campaign(campaignUuid, query),
    attempts: (query: URLSearchParams) => paths.campaign(campaignUuid, new URLSearchParams([...query, ['rows', 'attempts']])),
  };
  const callsToCome = (
    <Panel label={calls('panel')} className="pt-12" flush>
      <TableSkeleton rows={DEFAULT_LIMIT} />
    </Panel>
  );
  return (
    <div className="flex flex-col gap-4">
      <section aria-label={t('figures')} className="grid grid-cols-2 gap-3 md:grid-cols-4">
        <Suspense fallback={<FigureTilesSkeleton />}>
          <CampaignFigureTiles viewer={viewer} view={view} />
        </Suspense>
      </section>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
        {CHARTS.map((kind) => (
          <Panel key={kind} id={kind} title={t(`charts.${kind}.title`)} description={t(`charts.${kind}.description`, { zone })}>
            <Suspense fallback={<ChartSkeleton />}>
              <CampaignChart viewer={viewer} view={view} kind={kind} />
            </Suspense>
          </Panel>
        ))}
      </div>
      <Suspense fallback={callsToCome}>
        <List viewer={viewer} searchParams={searchParams} fixed={{ campaign: [campaignUuid] }} hrefs={hrefs} />
      </Suspense>
    </div>
  );
}
