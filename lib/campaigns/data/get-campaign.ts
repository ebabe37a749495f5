import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { recordOutOfScope } from '@/lib/audit/record-out-of-scope';
import type { CampaignFigures } from '../types';
import { loadCampaignFigures } from './load-campaign-figures';

/** A campaign (uuid in any case) with the figures of all its calls, or null when the viewer may see none of that id; on the record when there is one. */
export async function getCampaign(viewer: Viewer, campaignUuid: string): Promise<CampaignFigures | null> {
  const id = campaignUuid.toLowerCase();
  const [campaign] = await loadCampaignFigures(viewer, { campaign: [id] });
  return campaign ?? recordOutOfScope(viewer, { kind: 'campaign', id });
}
