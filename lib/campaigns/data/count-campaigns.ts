import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';

/** How many campaigns the viewer may see. */
export async function countCampaigns(viewer: Viewer): Promise<number> {
  return reader().campaign.count({ where: inCampaignScope(viewer).campaign ?? {} });
}
