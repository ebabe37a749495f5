import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import type { Filter } from '@/lib/filters/schema';

/** How an export is called: by its campaign when the filter has exactly one that the viewer may see, else by the product. */
export async function exportName(viewer: Viewer, { campaign = [] }: Filter): Promise<string> {
  const [uuid] = campaign;
  if (uuid === undefined || campaign.length > 1) return 'callboard';
  const scope = inCampaignScope(viewer).campaign;
  const found = await reader().campaign.findFirst({ where: { AND: [{ uuid }, scope ?? {}] }, select: { uuid: true, name: true } });
  return found ? campaignLabel(found) : 'callboard';
}
