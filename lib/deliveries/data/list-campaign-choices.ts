import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';

/** A select with more would not be read; the URL takes any campaign. */
const MOST_CHOICES = 200;

/** The viewer's campaigns to choose from, newest first, at most 200. */
export async function listCampaignChoices(viewer: Viewer): Promise<{ uuid: string; name: string }[]> {
  const campaigns = await reader().campaign.findMany({
    where: inCampaignScope(viewer).campaign ?? {},
    select: { uuid: true, name: true },
    orderBy: { id: 'desc' },
    take: MOST_CHOICES,
  });
  return campaigns.map((campaign) => ({ uuid: campaign.uuid, name: campaignLabel(campaign) }));
}
