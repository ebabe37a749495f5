import 'server-only';
import { Prisma } from '@/prisma/sqlite/client/client';

/**
 * The tables of kept figures under the column names of the rows that they sum up, what is missing null again: `callWhere` narrows
 * `… c`, `attemptWhere` narrows `… a` where the filter fits (lib/rollups/fits-rollups). See docs/decisions/022-figures-kept-by-triggers.md.
 */
export const CALL_ROLLUPS = Prisma.sql`(SELECT NULLIF(campaign_id, 0) AS campaign_id, outcome, NULLIF(result, '') AS result, sentiment,
  NULLIF(agent_id, 0) AS agent_id, NULLIF(final_language, '') AS final_language, NULLIF(initial_language, '') AS initial_language,
  NULLIF(voice_gender, '') AS voice_gender, NULLIF(type, '') AS type, NULLIF(call_status, '') AS call_status, calls, reached_calls, attempts,
  answered_attempts, duration_seconds, durations, bill_duration_seconds, bill_durations
  FROM call_rollups WHERE calls <> 0)`;

/** Attempts by facet. */
export const ATTEMPT_FACET_ROLLUPS = Prisma.sql`(SELECT NULLIF(campaign_id, 0) AS campaign_id, outcome, NULLIF(result, '') AS result, sentiment,
  NULLIF(agent_id, 0) AS agent_id, NULLIF(final_language, '') AS final_language, NULLIF(initial_language, '') AS initial_language,
  NULLIF(voice_gender, '') AS voice_gender, NULLIF(call_status, '') AS call_status, attempts
  FROM attempt_facet_rollups WHERE attempts <> 0)`;

/** Attempts by quarter of an hour; `started_at` is its beginning. */
export const ATTEMPT_ROLLUPS = Prisma.sql`(SELECT NULLIF(campaign_id, 0) AS campaign_id, slot_at AS started_at, NULLIF(agent_id, 0) AS agent_id,
  NULLIF(number, -2147483648) AS number, outcome, sentiment, attempts, duration_seconds, durations, bill_duration_seconds, bill_durations
  FROM attempt_rollups WHERE attempts <> 0)`;

/** A sum of durations; null when none of the rows has one. */
export function sumOf(seconds: Prisma.Sql, rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN SUM(${rows}) > 0 THEN SUM(${seconds}) END`;
}
