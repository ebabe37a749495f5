import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NoCalls } from '@/components/calls/no-calls';
import { IgnoredParameters } from '@/components/ui/ignored-parameters';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/require-viewer';
import { queryOfSearchParams } from '@/lib/filters/codec';
import type { SearchParams } from '@/lib/filters/list-state';
import { decodeTrendDays, DEFAULT_TREND_DAYS } from '@/lib/metrics/trend-days';
import { paths } from '@/lib/paths/paths';
import { getTimeZone } from '@/lib/settings/data';
import { pageQuery } from './page-query';
import { OverviewPanels } from './overview-panels';
import { readNewestAttempts } from './read-newest-attempts';
import { UnderBanner } from './under-banner';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') };
}

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await pageQuery(searchParams);
  const viewer = await requireViewer(paths.overview(new URLSearchParams(queryOfSearchParams(query))));
  const [t, zone, newest] = await Promise.all([getTranslations('overview'), getTimeZone(), readNewestAttempts(viewer)]);
  const { days, unread } = decodeTrendDays(query);
  return (
    <UnderBanner viewer={viewer}>
      <PageHeader title={t('title')} description={t('description', { zone })} />
      <IgnoredParameters names={unread} withoutHref={paths.overview({ days: days === DEFAULT_TREND_DAYS ? null : days })} />
      {newest.length === 0 ? (
        <Panel>
          <NoCalls clearHref={null} />
        </Panel>
      ) : (
        <OverviewPanels viewer={viewer} days={days} now={new Date()} />
      )}
    </UnderBanner>
  );
}
