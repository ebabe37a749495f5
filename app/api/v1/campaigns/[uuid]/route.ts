import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { getCampaign } from '@/lib/campaigns/data/get-campaign';
import { AppError } from '@/lib/errors/app-error';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';

export const GET = route<{ uuid: string }>(async (request, { params }) => {
  const viewer = await requireApiViewer(request);
  requireOnly(decodeFilterRequest(request), []);
  const campaign = await getCampaign(viewer, (await params).uuid);
  if (!campaign) throw new AppError('not_found', 'There is no campaign with this id.');
  return Response.json(campaign);
});
