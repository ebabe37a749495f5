import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { CampaignSort } from '@/lib/campaigns/sort';
import type { CampaignFigures } from '@/lib/campaigns/types';
import type { ListPage, PageRequest } from '@/lib/filters/page-request';

export async function listCampaigns(viewer: Viewer, request: PageRequest & { sort?: CampaignSort }): Promise<ListPage<CampaignFigures>> {
  throw new Error('not written yet');
}
