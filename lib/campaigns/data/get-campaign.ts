import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { CampaignFigures } from '@/lib/campaigns/types';

export async function getCampaign(viewer: Viewer, campaignUuid: string): Promise<CampaignFigures | null> {
  throw new Error('not written yet');
}
