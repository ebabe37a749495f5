import { getLocale, getTranslations } from 'next-intl/server';
import { FigureTiles } from '@/components/charts/figure-tiles';
import { SpanSection } from '@/components/overview/span-section';
import type { Viewer } from '@/lib/access/viewer';
import { encodeFilter } from '@/lib/filters/encode-filter';
import { formatDate, formatDay } from '@/lib/format/date';
import { computeOverview } from '@/lib/metrics/data/compute-overview';
import { paths } from '@/lib/paths/paths';

/** Today, the last seven days and everything, each with its days and its tiles. */
export async function FiguresSection({ viewer, now }: { viewer: Viewer; now: Date }) {
  const [t, locale, overview] = await Promise.all([getTranslations('overview'), getLocale(), computeOverview(viewer, now)]);
  const { today, last7Days, allTime } = overview;
  const week = { first: formatDay(last7Days.firstDay, locale), last: formatDay(last7Days.lastDay, locale) };
  const spans = [
    { key: 'today', note: formatDate(today.firstDay, { locale, timeZone: 'UTC' }), metrics: today.metrics, bounds: boundsOf(today) },
    { key: 'last7Days', note: `${week.first} – ${week.last}`, metrics: last7Days.metrics, bounds: boundsOf(last7Days) },
    { key: 'allTime', note: null, metrics: allTime, bounds: {} },
  ] as const;
  return spans.map(({ key, note, metrics, bounds }) => (
    <SpanSection key={key} title={t(`spans.${key}`)} note={note}>
      <FigureTiles
        figures={metrics}
        callsHref={paths.calls(encodeFilter(bounds))}
        reachedHref={paths.calls(encodeFilter({ ...bounds, outcome: ['ANSWERED'] }))}
      />
    </SpanSection>
  ));
}

const boundsOf = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }) => ({ from: firstDay, to: lastDay });
