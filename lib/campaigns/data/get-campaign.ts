import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { CampaignFigures } from '../types';
import { loadCampaignFigures } from './load-campaign-figures';

/** A campaign (uuid in any case) with the figures of all its calls, or null when the viewer may see none of that id. */
export async function getCampaign(viewer: Viewer, campaignUuid: string): Promise<CampaignFigures | null> {
  const [campaign] = await loadCampaignFigures(viewer, { campaign: [campaignUuid.toLowerCase()] });
  return campaign ?? null;
}
