import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import { reader } from '@/lib/db/client';
import { parseInstant } from '@/lib/db/instant';
import type { Filter } from '@/lib/filters/schema';
import { isIn } from '@/lib/filters/comparison';
import { attemptWhere, callWhere } from '@/lib/filters/where';
import { type RawFigures, withNumbers } from '@/lib/metrics/raw-figures';
import { Prisma } from '@/prisma/sqlite/client/client';
import { ATTEMPT_FACET_ROLLUPS, CALL_ROLLUPS, sumOf } from '@/lib/rollups/sources';
import { foldCampaign, type CampaignGroup } from '../campaign-groups';
import type { CampaignAgent, CampaignFigures } from '../types';

/** Figures of campaigns are folded in memory to be sorted by any of them; more campaigns than this are not shown. */
const MOST_CAMPAIGNS = 10_000;

/** The figures of the viewer's campaigns (all, or those of the filter's `campaign`), in four statements however many there are, of kept figures. */
export async function loadCampaignFigures(viewer: Viewer, filter: Pick<Filter, 'campaign'>): Promise<CampaignFigures[]> {
  const scope = inCampaignScope(viewer).campaign;
  const campaigns = await reader().campaign.findMany({
    where: { AND: [scope ?? {}, filter.campaign ? { uuid: { in: filter.campaign } } : {}] },
    select: { id: true, uuid: true, name: true },
    orderBy: { id: 'asc' },
    take: MOST_CAMPAIGNS,
  });
  // no day bounds in this filter: the zone does not matter
  const context = { viewer, timeZone: 'UTC' };
  const spans = await listSpans(campaigns.map(({ id }) => id));
  const [groups, agents] = await Promise.all([groupByCampaign(callWhere(filter, context), spans), listAgents(attemptWhere(filter, context))]);
  return campaigns.map(({ id, uuid, name }) => foldCampaign({ uuid, name, groups: groups.get(id) ?? [], agents: agents.get(id) ?? [] }));
}

type RawInstant = Date | string | number | bigint | null;
type Spans = ReadonlyMap<number, { firstAttemptAt: Date | null; lastAttemptAt: Date | null }>;

async function groupByCampaign(where: Prisma.Sql, spans: Spans): Promise<Map<number, CampaignGroup[]>> {
  const rows = await reader().$queryRaw<RawFigures<GroupRow>[]>`
    SELECT c.campaign_id AS "campaignId", c.outcome, c.result, c.sentiment, SUM(c.calls) AS calls, SUM(c.reached_calls) AS reached,
      SUM(c.attempts) AS attempts, SUM(c.answered_attempts) AS answered,
      ${sumOf(Prisma.sql`c.duration_seconds`, Prisma.sql`c.durations`)} AS "durationSeconds",
      ${sumOf(Prisma.sql`c.bill_duration_seconds`, Prisma.sql`c.bill_durations`)} AS "billDurationSeconds"
    FROM ${CALL_ROLLUPS} c WHERE c.campaign_id IS NOT NULL AND ${where} GROUP BY c.campaign_id, c.outcome, c.result, c.sentiment`;
  return collect(rows.map((row) => {
    const { campaignId, ...group } = withNumbers<GroupRow>(row);
    return { campaignId, entry: { ...group, ...(spans.get(campaignId) ?? { firstAttemptAt: null, lastAttemptAt: null }) } };
  }));
}

type GroupRow = Omit<CampaignGroup, 'firstAttemptAt' | 'lastAttemptAt'> & { campaignId: number };

/** The first and last attempt of campaigns, each read off one index. */
async function listSpans(campaignIds: readonly number[]): Promise<Spans> {
  if (campaignIds.length === 0) return new Map();
  const rows = await reader().$queryRaw<{ id: number | bigint; first: RawInstant; last: RawInstant }[]>`
    SELECT m.id, (SELECT MIN(a.started_at) FROM attempts a WHERE a.campaign_id = m.id) AS first,
      (SELECT MAX(a.started_at) FROM attempts a WHERE a.campaign_id = m.id) AS last
    FROM campaigns m WHERE ${isIn(Prisma.sql`m.id`, campaignIds)}`;
  return new Map(rows.map(({ id, first, last }) => [Number(id), { firstAttemptAt: parseInstant(first), lastAttemptAt: parseInstant(last) }]));
}

async function listAgents(where: Prisma.Sql): Promise<Map<number, CampaignAgent[]>> {
  const rows = await reader().$queryRaw<({ campaignId: number | bigint } & CampaignAgent)[]>`
    SELECT DISTINCT a.campaign_id AS "campaignId", g.uuid AS "agentUuid", g.name AS "agentName"
    FROM ${ATTEMPT_FACET_ROLLUPS} a JOIN agents g ON g.id = a.agent_id
    WHERE a.campaign_id IS NOT NULL AND ${where} ORDER BY g.name NULLS FIRST, g.uuid NULLS FIRST`;
  return collect(rows.map(({ campaignId, agentUuid, agentName }) => ({ campaignId: Number(campaignId), entry: { agentUuid, agentName } })));
}

function collect<E>(entries: readonly { campaignId: number; entry: E }[]): Map<number, E[]> {
  const byCampaign = new Map<number, E[]>();
  for (const { campaignId, entry } of entries) {
    const held = byCampaign.get(campaignId);
    if (held) held.push(entry);
    else byCampaign.set(campaignId, [entry]);
  }
  return byCampaign;
}
