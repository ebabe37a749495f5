import 'server-only';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import type { Names } from '../assemble-rows';

/** All campaigns and agents, of which there are few, so that no row has to join them. */
export async function loadNames(): Promise<Names> {
  const [campaigns, agents] = await Promise.all([
    reader().campaign.findMany({ select: { id: true, uuid: true, name: true } }),
    reader().agent.findMany({ select: { id: true, name: true } }),
  ]);
  return {
    campaigns: new Map(campaigns.map(({ id, uuid, name }) => [id, { uuid, label: campaignLabel({ uuid, name }) }])),
    agents: new Map(agents.map(({ id, name }) => [id, name])),
  };
}
