import 'server-only';
import { reader } from '@/lib/db/client';
import { dialect } from '@/lib/db/dialect/dialect';
import { parseInstant } from '@/lib/db/instant';
import { allOf } from '@/lib/filters/comparison';
import { resolveRange } from '@/lib/filters/range';
import type { Filter } from '@/lib/filters/schema';
import { attemptInRange, callWhere, type FilterContext } from '@/lib/filters/where';
import { offsetSpans } from '@/lib/time/offset-spans';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { AttemptGroup } from '../attempt-groups';
import type { CallGroup } from '../call-groups';
import { type RawFigures, withNumbers } from '../raw-figures';

type RawInstant = Date | string | number | bigint | null;
type Span = { firstAttemptAt: RawInstant; lastAttemptAt: RawInstant };

/** The calls of a filter, counted by what their deciding attempts say; with the first and last attempt of each group. */
export async function groupCalls(filter: Filter, context: FilterContext): Promise<(CallGroup & Span)[]> {
  const groups = await reader().$queryRaw<(RawFigures<CallGroup> & Span)[]>`
    SELECT c.outcome, c.result, c.sentiment, COUNT(*) AS calls, SUM(CASE WHEN c.reached THEN 1 ELSE 0 END) AS reached,
      MIN(c.first_attempt_at) AS "firstAttemptAt", MAX(c.last_attempt_at) AS "lastAttemptAt"
    FROM calls c WHERE ${callWhere(filter, context)} GROUP BY c.outcome, c.result, c.sentiment`;
  return groups.map(({ firstAttemptAt, lastAttemptAt, ...figures }) => ({
    ...withNumbers<CallGroup>(figures),
    firstAttemptAt,
    lastAttemptAt,
  }));
}

/** From the first to the last attempt of the calls: the clocks are read for no other time. Without any, 1970. */
export function spanOf(groups: readonly Span[]): { fromMs: number; toMs: number } {
  const instants = groups.flatMap(({ firstAttemptAt, lastAttemptAt }) => [parseInstant(firstAttemptAt), parseInstant(lastAttemptAt)]);
  const known = instants.flatMap((instant) => instant?.getTime() ?? []);
  return known.length === 0 ? { fromMs: 0, toMs: 0 } : { fromMs: Math.min(...known), toMs: Math.max(...known) };
}

/** The attempts of the calls of a filter, within its range, by number and local day. */
export async function groupAttempts(filter: Filter, { span, ...context }: FilterContext & { span: ReturnType<typeof spanOf> }): Promise<AttemptGroup[]> {
  const { timeZone, now } = context;
  const where = allOf([callWhere(filter, context), ...attemptInRange(Prisma.sql`a.started_at`, resolveRange(filter, timeZone, now))]);
  const day = dialect().dayNumber(Prisma.sql`a.started_at`, offsetSpans(span, timeZone));
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
