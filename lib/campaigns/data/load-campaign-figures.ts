import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import { reader } from '@/lib/db/client';
import { parseInstant } from '@/lib/db/instant';
import type { Filter } from '@/lib/filters/schema';
import { callWhere } from '@/lib/filters/where';
import { type RawFigures, withNumbers } from '@/lib/metrics/raw-figures';
import type { Prisma } from '@/prisma/sqlite/client/client';
import { foldCampaign, type CampaignGroup } from '../campaign-groups';
import type { CampaignAgent, CampaignFigures } from '../types';

/** Figures of campaigns are folded in memory to be sorted by any of them; more campaigns than this are not shown. */
const MOST_CAMPAIGNS = 10_000;

/** The figures of the viewer's campaigns (all, or those of the filter's `campaign`), in three statements however many there are. */
export async function loadCampaignFigures(viewer: Viewer, filter: Pick<Filter, 'campaign'>): Promise<CampaignFigures[]> {
  const scope = inCampaignScope(viewer).campaign;
  const campaigns = await reader().campaign.findMany({
    where: { AND: [scope ?? {}, filter.campaign ? { uuid: { in: filter.campaign } } : {}] },
    select: { id: true, uuid: true, name: true },
    orderBy: { id: 'asc' },
    take: MOST_CAMPAIGNS,
  });
  // no day bounds in this filter: the zone does not matter
  const where = callWhere(filter, { viewer, timeZone: 'UTC' });
  const [groups, agents] = await Promise.all([groupByCampaign(where), listAgents(where)]);
  return campaigns.map(({ id, uuid, name }) => foldCampaign({ uuid, name, groups: groups.get(id) ?? [], agents: agents.get(id) ?? [] }));
}

type RawInstants = { firstAttemptAt: Date | string | number | bigint | null; lastAttemptAt: Date | string | number | bigint | null };

async function groupByCampaign(where: Prisma.Sql): Promise<Map<number, CampaignGroup[]>> {
  const rows = await reader().$queryRaw<(RawFigures<Omit<CampaignGroup, keyof RawInstants> & { campaignId: number }> & RawInstants)[]>`
    SELECT c.campaign_id AS "campaignId", c.outcome, c.result, c.sentiment, COUNT(*) AS calls,
      SUM(CASE WHEN c.reached THEN 1 ELSE 0 END) AS reached, SUM(c.attempt_count) AS attempts, SUM(c.answered_count) AS answered,
      SUM(c.duration_seconds) AS "durationSeconds", SUM(c.bill_duration_seconds) AS "billDurationSeconds",
      MIN(c.first_attempt_at) AS "firstAttemptAt", MAX(c.last_attempt_at) AS "lastAttemptAt"
    FROM calls c WHERE c.campaign_id IS NOT NULL AND ${where} GROUP BY c.campaign_id, c.outcome, c.result, c.sentiment`;
  return collect(rows.map(({ firstAttemptAt, lastAttemptAt, ...figures }) => {
    const { campaignId, ...group } = withNumbers<Omit<CampaignGroup, keyof RawInstants> & { campaignId: number }>(figures);
    return { campaignId, entry: { ...group, firstAttemptAt: parseInstant(firstAttemptAt), lastAttemptAt: parseInstant(lastAttemptAt) } };
  }));
}

async function listAgents(where: Prisma.Sql): Promise<Map<number, CampaignAgent[]>> {
  const rows = await reader().$queryRaw<({ campaignId: number | bigint } & CampaignAgent)[]>`
    SELECT DISTINCT c.campaign_id AS "campaignId", g.uuid AS "agentUuid", g.name AS "agentName"
    FROM calls c JOIN attempts a ON a.call_id = c.id JOIN agents g ON g.id = a.agent_id
    WHERE c.campaign_id IS NOT NULL AND ${where} ORDER BY g.name NULLS FIRST, g.uuid NULLS FIRST`;
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
