import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { sentimentOf } from '@/lib/attempts/known-words';
import { reader } from '@/lib/db/client';
import { dialect } from '@/lib/db/dialect/dialect';
import { parseInstant } from '@/lib/db/instant';
import type { Filter } from '@/lib/filters/schema';
import { callWhere } from '@/lib/filters/where';
import { dayOfNumber } from '@/lib/metrics/day-number';
import { type RawFigures, withNumbers } from '@/lib/metrics/raw-figures';
import { getTimeZone } from '@/lib/settings/data';
import { addDays } from '@/lib/time/day';
import { offsetSpans } from '@/lib/time/offset-spans';
import { Prisma } from '@/prisma/sqlite/client/client';
import { agreementOf, byWeek, type DayScores, type ScoreSums, scoresOf } from '../fold-scores';
import type { ReviewFigures } from '../types';

const MOST_DIFFERENCES = 100;

const SUMS = Prisma.sql`COUNT(r.score_percent) AS scored, COALESCE(SUM(CAST(ROUND(r.score_percent * 10) AS BIGINT)), 0) AS tenths,
  COUNT(CASE WHEN r.is_failed THEN 1 END) AS failed`;

/**
 * Figures over all calls of a filter that have a review: their states, how often reviewers agree with the bot, and scores by agent and week.
 * What was judged counts whatever the state of its review, as the filters `agreesSentiment`, `agreesResult` and `verdict` find it. Agents are
 * the calls' own. Nothing reviewed: counts 0, shares and means null, empty lists.
 */
export async function computeReviewFigures(viewer: Viewer, filter: Filter): Promise<ReviewFigures> {
  const timeZone = await getTimeZone();
  // from the reviews, of which there are few, to their calls: SQLite reads tables that are joined crosswise in their order
  const reviewed = Prisma.sql`reviews r CROSS JOIN calls c WHERE c.uuid = r.call_uuid AND ${callWhere(filter, { viewer, timeZone })}`;
  const [states, sentiment, result, byAgentAndWeek] = await Promise.all([
    reader().$queryRaw<RawFigures<ScoreSums & { status: string; calls: number }>[]>`
      SELECT r.status, COUNT(*) AS calls, ${SUMS} FROM ${reviewed} GROUP BY r.status`,
    compareSentiments(reviewed), compareResults(reviewed), scoreAgents(reviewed, timeZone),
  ]);
  const all = states.map(withNumbers<ScoreSums & { status: string; calls: number }>);
  const sum = (figure: keyof ScoreSums) => all.reduce((total, state) => total + state[figure], 0);
  const count = (status: string) => all.find((state) => state.status === status)?.calls ?? 0;
  return {
    reviewed: count('reviewed'), disputed: count('disputed'), toReview: count('to_review'),
    ...scoresOf({ scored: sum('scored'), tenths: sum('tenths'), failed: sum('failed') }), sentiment, result, byAgentAndWeek,
  };
}

type Compared = { bot: string | null; human: string | null; agreed: boolean | number | bigint; calls: number | bigint };

async function compareSentiments(reviewed: Prisma.Sql): Promise<ReviewFigures['sentiment']> {
  const groups = await reader().$queryRaw<Compared[]>`
    SELECT r.bot_sentiment AS bot, r.human_sentiment AS human, r.sentiment_agreed AS agreed, COUNT(*) AS calls
    FROM ${reviewed} AND r.sentiment_agreed IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2`;
  return {
    ...sumAgreement(groups),
    matrix: groups.map(({ bot, human, calls }) => ({ bot: sentimentOf(bot ?? 'none'), human: sentimentOf(human ?? 'none'), calls: Number(calls) })),
  };
}

async function compareResults(reviewed: Prisma.Sql): Promise<ReviewFigures['result']> {
  const [groups, differences] = await Promise.all([
    reader().$queryRaw<Pick<Compared, 'agreed' | 'calls'>[]>`
      SELECT r.result_agreed AS agreed, COUNT(*) AS calls FROM ${reviewed} AND r.result_agreed IS NOT NULL GROUP BY 1`,
    reader().$queryRaw<Compared[]>`
      SELECT r.bot_result AS bot, r.human_result AS human, COUNT(*) AS calls FROM ${reviewed} AND NOT r.result_agreed
      GROUP BY 1, 2 ORDER BY calls DESC, 1 NULLS LAST, 2 NULLS LAST LIMIT ${MOST_DIFFERENCES}`,
  ]);
  return { ...sumAgreement(groups), differences: differences.map(({ bot, human, calls }) => ({ bot, human, calls: Number(calls) })) };
}

function sumAgreement(groups: readonly Pick<Compared, 'agreed' | 'calls'>[]) {
  const sum = (some: typeof groups) => some.reduce((total, { calls }) => total + Number(calls), 0);
  return agreementOf({ judged: sum(groups), agreed: sum(groups.filter(({ agreed }) => Boolean(agreed))) });
}

type RawInstant = Date | string | number | bigint | null;

async function scoreAgents(reviewed: Prisma.Sql, timeZone: string): Promise<ReviewFigures['byAgentAndWeek']> {
  const scored = Prisma.sql`${reviewed} AND r.score_percent IS NOT NULL`;
  const [span] = await reader().$queryRaw<{ first: RawInstant; last: RawInstant }[]>`
    SELECT MIN(c.last_attempt_at) AS first, MAX(c.last_attempt_at) AS last FROM ${scored}`;
  const [first, last] = [parseInstant(span?.first ?? null), parseInstant(span?.last ?? null)];
  if (first === null || last === null) return [];
  const day = dialect().dayNumber(Prisma.sql`c.last_attempt_at`, offsetSpans({ fromMs: first.getTime(), toMs: last.getTime() }, timeZone));
  const groups = await reader().$queryRaw<RawFigures<ScoreSums & { agentId: number | null; day: number }>[]>`
    SELECT c.agent_id AS "agentId", ${day} AS day, ${SUMS} FROM ${scored} GROUP BY 1, 2`;
  const days = groups.map((group): DayScores => {
    const { day: number, ...sums } = withNumbers<ScoreSums & { agentId: number | null; day: number }>(group);
    return { ...sums, day: dayOfNumber(number) };
  });
  const agents = new Map((await reader().agent.findMany({
    where: { id: { in: [...new Set(days.flatMap(({ agentId }) => agentId ?? []))] } }, select: { id: true, uuid: true, name: true }, orderBy: { id: 'asc' },
  })).map(({ id, ...agent }) => [id, agent]));
  return byWeek(days)
    .map(({ agentId, firstDay, ...sums }) => {
      const agent = agents.get(agentId ?? -1);
      return { agentUuid: agent?.uuid ?? null, agentName: agent?.name ?? null, firstDay, lastDay: addDays(firstDay, 6), ...scoresOf(sums) };
    })
    .sort((a, b) => compare(a.agentName, b.agentName) || compare(a.agentUuid, b.agentUuid) || compare(a.firstDay, b.firstDay));
}

/** By letters, what is missing last. */
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
