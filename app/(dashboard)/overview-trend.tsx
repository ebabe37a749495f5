import { DayChart } from '@/components/charts/day-chart';
import type { Viewer } from '@/lib/access/viewer';
import { encodeFilter } from '@/lib/filters/encode-filter';
import { fillDays } from '@/lib/metrics/fill-days';
import { paths } from '@/lib/paths/paths';
import { readMetrics } from './read-metrics';

/** Every day of the span, those without attempts too. */
export async function OverviewTrend({ viewer, span }: { viewer: Viewer; span: { from: string; to: string } }) {
  const { byDay } = await readMetrics(viewer, span);
  const days = fillDays(byDay, { firstDay: span.from, lastDay: span.to });
  return <DayChart byDay={days} hrefOf={(narrower) => paths.calls(encodeFilter({ ...span, ...narrower }))} stay={false} />;
}
