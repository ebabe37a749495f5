import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import { foldText } from '@/lib/format/fold-text';
import type { SearchAnswer } from '../schema';

/** Databases fold the case of ASCII only, so names are compared here; there are tens of them, of a sender gone wild so many. */
const MOST_NAMES = 2_000;

/** The newest campaigns whose name, short or whole uuid holds the text in either case; at most so many. */
export async function findCampaigns(viewer: Viewer, text: string, most: number): Promise<SearchAnswer['campaigns']> {
  const campaigns = await reader().campaign.findMany({
    where: inCampaignScope(viewer).campaign ?? {}, select: { uuid: true, name: true }, orderBy: { id: 'desc' }, take: MOST_NAMES,
  });
  return campaigns
    .filter(({ uuid, name }) => holds(name, text) || uuid.startsWith(foldText(text)))
    .slice(0, most)
    .map((campaign) => ({ campaignUuid: campaign.uuid, campaignName: campaignLabel(campaign) }));
}

/** The newest agents that calls can be filtered by (they have a uuid) whose name holds the text in either case; at most so many. */
export async function findAgents(viewer: Viewer, text: string, most: number): Promise<SearchAnswer['agents']> {
  const scope = inCampaignScope(viewer);
  const agents = await reader().agent.findMany({
    where: { uuid: { not: null }, name: { not: null }, ...(scope.campaign ? { calls: { some: scope } } : {}) },
    select: { uuid: true, name: true }, orderBy: { id: 'desc' }, take: MOST_NAMES,
  });
  return agents.flatMap(({ uuid, name }) => (uuid !== null && name !== null && holds(name, text) ? [{ agentUuid: uuid, agentName: name }] : [])).slice(0, most);
}

const holds = (name: string | null, text: string): boolean => name !== null && foldText(name).includes(foldText(text));
