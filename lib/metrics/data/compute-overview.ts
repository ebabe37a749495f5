import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { getTimeZone } from '@/lib/settings/data';
import { addDays, dayOf } from '@/lib/time/day';
import type { OverviewFigures, SpanMetrics } from '../types';
import { computeMetrics } from './compute-metrics';

/**
 * The overview's head: everything ever seen, today, and the last seven days including today, by days of the workspace's
 * time zone at `now`.
 */
export async function computeOverview(viewer: Viewer, now: Date): Promise<OverviewFigures> {
  const timeZone = await getTimeZone();
  const today = dayOf(now, timeZone);
  const span = async (firstDay: string): Promise<SpanMetrics> => ({
    firstDay,
    lastDay: today,
    metrics: await computeMetrics(viewer, { from: firstDay, to: today }),
  });
  return { timeZone, allTime: await computeMetrics(viewer, {}), today: await span(today), last7Days: await span(addDays(today, -6)) };
}
