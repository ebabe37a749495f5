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

/** Campaigns (0 = none) with calls of several types. */
const MIXED = Prisma.sql`SELECT campaign_id FROM call_rollups WHERE calls <> 0 GROUP BY campaign_id HAVING MIN(type) <> MAX(type)`;

/**
 * The same as `a`, with the type of their calls as `c`. Types are kept for calls alone: a campaign's calls are of one type, which is then
 * that of its attempts; where a campaign mixes them, its attempts are looked at.
 */
export const TYPED_ATTEMPT_FACETS = Prisma.sql`(SELECT k.campaign_id, k.outcome, k.result, k.sentiment, k.agent_id, k.final_language,
    k.initial_language, k.voice_gender, k.call_status, k.attempts, p.type AS call_type
  FROM ${ATTEMPT_FACET_ROLLUPS} k JOIN (SELECT campaign_id, MIN(type) AS type FROM call_rollups WHERE calls <> 0
    GROUP BY campaign_id HAVING MIN(type) = MAX(type)) p ON p.campaign_id = COALESCE(k.campaign_id, 0)
  UNION ALL
  SELECT m.campaign_id, m.outcome, m.result, m.sentiment, m.agent_id, m.final_language, m.initial_language, m.voice_gender, m.call_status, 1,
    COALESCE(n.type, '')
  FROM attempts m JOIN calls n ON n.id = m.call_id
  WHERE m.campaign_id IN (${MIXED}) OR (m.campaign_id IS NULL AND 0 IN (${MIXED}))) a
  JOIN (SELECT type AS call_type, NULLIF(type, '') AS type FROM call_rollups WHERE calls <> 0 GROUP BY type) c ON c.call_type = a.call_type`;

/** Attempts by quarter of an hour; `started_at` is its beginning. */
export const ATTEMPT_ROLLUPS = Prisma.sql`(SELECT NULLIF(campaign_id, 0) AS campaign_id, slot_at AS started_at, NULLIF(agent_id, 0) AS agent_id,
  NULLIF(number, -2147483648) AS number, outcome, sentiment, attempts, duration_seconds, durations, bill_duration_seconds, bill_durations
  FROM attempt_rollups WHERE attempts <> 0)`;

/** A sum of durations; null when none of the rows has one. */
export function sumOf(seconds: Prisma.Sql, rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN SUM(${rows}) > 0 THEN SUM(${seconds}) END`;
}
