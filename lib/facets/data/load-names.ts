import 'server-only';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import type { Names } from '../facet-words';

/** As many as one statement takes on both databases. */
const AT_ONCE = 500;

/** What campaigns and agents are called, by internal id. The caller has found the ids in rows that the viewer may see. */
export async function loadNames({ campaignIds, agentIds }: { campaignIds: readonly number[]; agentIds: readonly number[] }): Promise<Names> {
  const campaigns = await inParts(campaignIds, (ids) =>
    reader().campaign.findMany({ where: { id: { in: ids } }, select: { id: true, uuid: true, name: true }, orderBy: { id: 'asc' }, take: AT_ONCE }));
  const agents = await inParts(agentIds, (ids) =>
    reader().agent.findMany({ where: { id: { in: ids } }, select: { id: true, uuid: true, name: true }, orderBy: { id: 'asc' }, take: AT_ONCE }));
  return {
    campaigns: new Map(campaigns.map(({ id, ...campaign }) => [id, { value: campaign.uuid, label: campaignLabel(campaign) }])),
    agents: new Map(agents.map(({ id, uuid, name }) => [id, uuid === null ? null : { value: uuid, label: name ?? uuid }])),
  };
}

async function inParts<R>(ids: readonly number[], load: (some: number[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) found.push(...(await load(ids.slice(from, from + AT_ONCE))));
  return found;
}
