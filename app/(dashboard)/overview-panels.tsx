import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { ChartSkeleton } from '@/components/charts/chart-views';
import { FigureTilesSkeleton } from '@/components/charts/figure-tiles';
import { SpanSection } from '@/components/overview/span-section';
import { ButtonLink } from '@/components/ui/button-link';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { TableSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import { DEFAULT_TREND_DAYS, TREND_DAYS, type TrendDays } from '@/lib/metrics/trend-days';
import { paths } from '@/lib/paths/paths';
import { getTimeZone } from '@/lib/settings/data';
import { addDays, dayOf } from '@/lib/time/day';
import { FiguresSection } from './figures-section';
import { NewestPanel } from './newest-panel';
import { OverviewSentiment } from './overview-sentiment';
import { OverviewTrend } from './overview-trend';

const SPANS = ['today', 'last7Days', 'allTime'] as const;

/** Figures of three spans, then the chosen days as charts, then the newest attempts. `now` decides which day is today. */
export async function OverviewPanels({ viewer, days, now }: { viewer: Viewer; days: TrendDays; now: Date }) {
  const [t, zone] = await Promise.all([getTranslations('overview'), getTimeZone()]);
  const today = dayOf(now, zone);
  // One object for both charts, so that its figures are read once.
  const chosen = { from: addDays(today, 1 - days), to: today };
  const choices = TREND_DAYS.map((choice) => ({
    key: String(choice),
    label: t('days', { count: choice }),
    href: paths.overview({ days: choice === DEFAULT_TREND_DAYS ? null : choice }),
    current: choice === days,
  }));
  const figuresToCome = SPANS.map((span) => (
    <SpanSection key={span} title={t(`spans.${span}`)} note={'\u00A0'}>
      <FigureTilesSkeleton />
    </SpanSection>
  ));
  const allCalls = (
    <ButtonLink href={paths.calls()} size="small">
      {t('newest.all')}
    </ButtonLink>
  );
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-5 xl:grid-cols-3">
        <Suspense fallback={figuresToCome}>
          <FiguresSection viewer={viewer} now={now} />
        </Suspense>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Panel
          id="trend"
          title={t('trend.title')}
          description={t('trend.description', { zone })}
          actions={<Segmented label={t('trend.choice')} segments={choices} />}
        >
          <Suspense key={days} fallback={<ChartSkeleton />}>
            <OverviewTrend viewer={viewer} span={chosen} />
          </Suspense>
        </Panel>
        <Panel id="sentiment" title={t('sentiment.title')} description={t('sentiment.description', { count: days })}>
          <Suspense key={days} fallback={<ChartSkeleton />}>
            <OverviewSentiment viewer={viewer} span={chosen} />
          </Suspense>
        </Panel>
      </div>
      <Panel id="newest" title={t('newest.title')} flush actions={allCalls}>
        <Suspense fallback={<TableSkeleton rows={15} />}>
          <NewestPanel viewer={viewer} />
        </Suspense>
      </Panel>
    </div>
  );
}
