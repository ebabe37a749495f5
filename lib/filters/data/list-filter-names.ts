import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import type { Filter } from '../schema';

/** What the campaigns and agents of a filter are called, by uuid; those that the viewer may not see, or that have no name, are absent. */
export async function listFilterNames(viewer: Viewer, filter: Filter): Promise<ReadonlyMap<string, string>> {
  const campaign = [...(filter.campaign ?? []), ...(filter.not?.campaign ?? [])];
  const agent = [...(filter.agent ?? []), ...(filter.not?.agent ?? [])];
  const scope = inCampaignScope(viewer);
  const [campaigns, agents] = await Promise.all([
    reader().campaign.findMany({
      where: { AND: [{ uuid: { in: campaign } }, scope.campaign ?? {}] },
      select: { uuid: true, name: true },
      orderBy: { id: 'asc' },
      take: campaign.length,
    }),
    reader().agent.findMany({
      where: { uuid: { in: agent }, ...(scope.campaign ? { attempts: { some: scope } } : {}) },
      select: { uuid: true, name: true },
      orderBy: { id: 'asc' },
      take: agent.length,
    }),
  ]);
  return new Map([
    ...campaigns.map((found) => [found.uuid, campaignLabel(found)] as const),
    ...agents.flatMap(({ uuid, name }) => (uuid !== null && name !== null ? [[uuid, name] as const] : [])),
  ]);
}
