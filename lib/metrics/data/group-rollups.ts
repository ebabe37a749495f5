import 'server-only';
import { reader } from '@/lib/db/client';
import { dialect } from '@/lib/db/dialect/dialect';
import { parseInstant } from '@/lib/db/instant';
import type { Filter } from '@/lib/filters/schema';
import { attemptWhere, callWhere, type FilterContext } from '@/lib/filters/where';
import { ATTEMPT_ROLLUPS, CALL_ROLLUPS, sumOf } from '@/lib/rollups/sources';
import { offsetSpans } from '@/lib/time/offset-spans';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { AttemptGroup } from '../attempt-groups';
import type { CallGroup } from '../call-groups';
import { type RawFigures, withNumbers } from '../raw-figures';

/** As `groupCalls`, of kept figures: for filters of campaigns alone. */
export async function groupCallRollups(filter: Filter, context: FilterContext): Promise<CallGroup[]> {
  const groups = await reader().$queryRaw<RawFigures<CallGroup>[]>`
    SELECT c.outcome, c.result, c.sentiment, SUM(c.calls) AS calls, SUM(c.reached_calls) AS reached
    FROM ${CALL_ROLLUPS} c WHERE ${callWhere(filter, context)} GROUP BY c.outcome, c.result, c.sentiment`;
  return groups.map(withNumbers);
}

type RawInstant = Date | string | number | bigint | null;

/** As `groupAttempts`, of kept figures: for filters of campaigns within whole quarters of an hour. */
export async function groupAttemptRollups(filter: Filter, context: FilterContext): Promise<AttemptGroup[]> {
  const where = attemptWhere(filter, context);
  const [span] = await reader().$queryRaw<{ first: RawInstant; last: RawInstant }[]>`
    SELECT MIN(a.started_at) AS first, MAX(a.started_at) AS last FROM ${ATTEMPT_ROLLUPS} a WHERE ${where}`;
  const [first, last] = [parseInstant(span?.first ?? null), parseInstant(span?.last ?? null)];
  if (first === null || last === null) return [];
  const day = dialect().dayNumber(Prisma.sql`a.started_at`, offsetSpans({ fromMs: first.getTime(), toMs: last.getTime() }, context.timeZone));
  const groups = await reader().$queryRaw<RawFigures<AttemptGroup>[]>`
    SELECT a.number, ${day} AS day, SUM(a.attempts) AS attempts,
      SUM(CASE WHEN a.outcome = 'ANSWERED' THEN a.attempts ELSE 0 END) AS answered,
      SUM(CASE WHEN a.sentiment = 'positive' THEN a.attempts ELSE 0 END) AS positive,
      SUM(CASE WHEN a.sentiment = 'neutral' THEN a.attempts ELSE 0 END) AS neutral,
      SUM(CASE WHEN a.sentiment = 'negative' THEN a.attempts ELSE 0 END) AS negative,
      ${sumOf(Prisma.sql`a.duration_seconds`, Prisma.sql`a.durations`)} AS "durationSeconds",
      ${sumOf(Prisma.sql`a.bill_duration_seconds`, Prisma.sql`a.bill_durations`)} AS "billDurationSeconds"
    FROM ${ATTEMPT_ROLLUPS} a WHERE ${where} GROUP BY 1, 2`;
  return groups.map(withNumbers);
}
