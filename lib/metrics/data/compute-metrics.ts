import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { dialect } from '@/lib/db/dialect/dialect';
import { parseInstant } from '@/lib/db/instant';
import { allOf } from '@/lib/filters/comparison';
import { resolveRange } from '@/lib/filters/range';
import type { Filter } from '@/lib/filters/schema';
import { attemptInRange, callWhere } from '@/lib/filters/where';
import { getTimeZone } from '@/lib/settings/data';
import { offsetSpans } from '@/lib/time/offset-spans';
import { Prisma } from '@/prisma/sqlite/client/client';
import { type AttemptGroup, splitAttempts } from '../attempt-groups';
import { type CallGroup, splitCalls } from '../call-groups';
import { type RawFigures, withNumbers } from '../raw-figures';
import type { Metrics } from '../types';

/**
 * CONTRACT.md §5, `GET metrics`: figures over all calls that a filter means. Splits count calls by their deciding attempt;
 * attempts, durations (seconds, sums), `byAttemptNumber` and `byDay` (days of the workspace) cover all attempts of those
 * calls, within `from`/`to` when given. Nothing matched: counts 0, durations null, empty lists.
 */
export async function computeMetrics(viewer: Viewer, filter: Filter): Promise<Metrics> {
  const timeZone = await getTimeZone();
  const calls = callWhere(filter, { viewer, timeZone });
  const groups = await groupCalls(calls);
  const attempts = allOf([calls, ...attemptInRange(Prisma.sql`a.started_at`, resolveRange(filter, timeZone))]);
  const day = dialect().dayNumber(Prisma.sql`a.started_at`, offsetSpans(spanOf(groups), timeZone));
  return { ...splitCalls(groups), ...splitAttempts(groups.length === 0 ? [] : await groupAttempts(attempts, day)) };
}

type RawInstant = Date | string | number | bigint | null;
type Span = { firstAttemptAt: RawInstant; lastAttemptAt: RawInstant };

async function groupCalls(where: Prisma.Sql): Promise<(CallGroup & Span)[]> {
  const groups = await reader().$queryRaw<(RawFigures<CallGroup> & Span)[]>`
    SELECT c.outcome, c.result, c.sentiment, COUNT(*) AS calls, SUM(CASE WHEN c.reached THEN 1 ELSE 0 END) AS reached,
      MIN(c.first_attempt_at) AS "firstAttemptAt", MAX(c.last_attempt_at) AS "lastAttemptAt"
    FROM calls c WHERE ${where} GROUP BY c.outcome, c.result, c.sentiment`;
  return groups.map(({ firstAttemptAt, lastAttemptAt, ...figures }) => ({
    ...withNumbers<CallGroup>(figures),
    firstAttemptAt,
    lastAttemptAt,
  }));
}

/** From the first to the last attempt of the calls: the clocks are read for no other time. */
function spanOf(groups: readonly Span[]): { fromMs: number; toMs: number } {
  const instants = groups.flatMap(({ firstAttemptAt, lastAttemptAt }) => [parseInstant(firstAttemptAt), parseInstant(lastAttemptAt)]);
  const known = instants.flatMap((instant) => instant?.getTime() ?? []);
  return known.length === 0 ? { fromMs: 0, toMs: 0 } : { fromMs: Math.min(...known), toMs: Math.max(...known) };
}

async function groupAttempts(where: Prisma.Sql, day: Prisma.Sql): Promise<AttemptGroup[]> {
  const groups = await reader().$queryRaw<RawFigures<AttemptGroup>[]>`
    SELECT a.number, ${day} AS day, COUNT(*) AS attempts,
      SUM(CASE WHEN a.outcome = 'ANSWERED' THEN 1 ELSE 0 END) AS answered,
      SUM(CASE WHEN a.sentiment = 'positive' THEN 1 ELSE 0 END) AS positive,
      SUM(CASE WHEN a.sentiment = 'neutral' THEN 1 ELSE 0 END) AS neutral,
      SUM(CASE WHEN a.sentiment = 'negative' THEN 1 ELSE 0 END) AS negative,
      SUM(a.duration_seconds) AS "durationSeconds", SUM(a.bill_duration_seconds) AS "billDurationSeconds"
    FROM calls c JOIN attempts a ON a.call_id = c.id WHERE ${where} GROUP BY 1, 2`;
  return groups.map(withNumbers);
}
