import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { listCampaigns } from '@/lib/campaigns/data/list-campaigns';
import { parseCampaignSort } from '@/lib/campaigns/sort';
import { decodeListRequest, requireOnly } from '@/lib/filters/decode-request';
import { listResponse } from '@/lib/filters/list-response';
import { route } from '@/lib/http/route';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  const { filter, ...page } = decodeListRequest(request, { parseSort: parseCampaignSort });
  requireOnly(filter, []);
  return listResponse(await listCampaigns(viewer, page));
});
