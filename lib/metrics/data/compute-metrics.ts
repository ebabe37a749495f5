import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { resolveRange } from '@/lib/filters/range';
import type { Filter } from '@/lib/filters/schema';
import { fitsAttemptSlots, isOfCampaigns } from '@/lib/rollups/fits-rollups';
import { getTimeZone } from '@/lib/settings/data';
import { splitAttempts } from '../attempt-groups';
import { splitCalls } from '../call-groups';
import type { Metrics } from '../types';
import { groupAttempts, groupCalls, spanOf } from './group-rows';
import { groupAttemptRollups, groupCallRollups } from './group-rollups';

/**
 * CONTRACT.md §5, `GET metrics`: figures over all calls that a filter means. Splits count calls by their deciding attempt;
 * attempts, durations (seconds, sums), `byAttemptNumber` and `byDay` (days of the workspace) cover all attempts of those
 * calls, within `from`/`to` when given. Nothing matched: counts 0, durations null, empty lists. Figures of campaigns, and of their days, are
 * kept and not recounted (docs/decisions/022-figures-kept-by-triggers.md).
 */
export async function computeMetrics(viewer: Viewer, filter: Filter): Promise<Metrics> {
  const context = { viewer, timeZone: await getTimeZone() };
  if (!fitsAttemptSlots(filter, resolveRange(filter, context.timeZone))) {
    const calls = await groupCalls(filter, context);
    return { ...splitCalls(calls), ...splitAttempts(calls.length === 0 ? [] : await groupAttempts(filter, { ...context, span: spanOf(calls) })) };
  }
  const [calls, attempts] = await Promise.all([
    isOfCampaigns(filter) ? groupCallRollups(filter, context) : groupCalls(filter, context),
    groupAttemptRollups(filter, context),
  ]);
  return { ...splitCalls(calls), ...splitAttempts(attempts) };
}
