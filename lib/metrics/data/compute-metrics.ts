import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { parseInstant } from '@/lib/db/instant';
import { allOf } from '@/lib/filters/comparison';
import { resolveRange } from '@/lib/filters/range';
import type { Filter } from '@/lib/filters/schema';
import { attemptInRange, callWhere } from '@/lib/filters/where';
import { getTimeZone } from '@/lib/settings/data';
import { Prisma } from '@/prisma/sqlite/client/client';
import { type AttemptGroup, splitAttempts } from '../attempt-groups';
import { type CallGroup, splitCalls } from '../call-groups';
import { dayNumber } from '../day-number';
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
  const attempts = allOf([calls, ...attemptInRange(Prisma.sql`a.started_at`, resolveRange(filter, timeZone))]);
  const callSplit = splitCalls(await groupCalls(calls));
  return { ...callSplit, ...splitAttempts(callSplit.calls === 0 ? [] : await groupAttempts(attempts, timeZone)) };
}

async function groupCalls(where: Prisma.Sql): Promise<CallGroup[]> {
  const groups = await reader().$queryRaw<RawFigures<CallGroup>[]>`
    SELECT c.outcome, c.result, c.sentiment, COUNT(*) AS calls, SUM(CASE WHEN c.reached THEN 1 ELSE 0 END) AS reached
    FROM calls c WHERE ${where} GROUP BY c.outcome, c.result, c.sentiment`;
  return groups.map(withNumbers);
}

async function groupAttempts(where: Prisma.Sql, timeZone: string): Promise<AttemptGroup[]> {
  const source = Prisma.sql`calls c JOIN attempts a ON a.call_id = c.id`;
  const [span] = await reader().$queryRaw<{ first: RawInstant; last: RawInstant }[]>`
    SELECT MIN(a.started_at) AS first, MAX(a.started_at) AS last FROM ${source} WHERE ${where}`;
  const [first, last] = [parseInstant(span?.first ?? null), parseInstant(span?.last ?? null)];
  if (first === null || last === null) return [];
  const day = dayNumber(Prisma.sql`a.started_at`, { fromMs: first.getTime(), toMs: last.getTime() }, timeZone);
  const groups = await reader().$queryRaw<RawFigures<AttemptGroup>[]>`
    SELECT a.number, ${day} AS day, COUNT(*) AS attempts,
      SUM(CASE WHEN a.outcome = 'ANSWERED' THEN 1 ELSE 0 END) AS answered,
      SUM(CASE WHEN a.sentiment = 'positive' THEN 1 ELSE 0 END) AS positive,
      SUM(CASE WHEN a.sentiment = 'neutral' THEN 1 ELSE 0 END) AS neutral,
      SUM(CASE WHEN a.sentiment = 'negative' THEN 1 ELSE 0 END) AS negative,
      SUM(a.duration_seconds) AS "durationSeconds", SUM(a.bill_duration_seconds) AS "billDurationSeconds"
    FROM ${source} WHERE ${where} GROUP BY 1, 2`;
  return groups.map(withNumbers);
}

type RawInstant = Date | string | number | bigint | null;
