import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { getCall } from '@/lib/calls/data/get-call';
import { AppError } from '@/lib/errors/app-error';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';

export const GET = route<{ uuid: string }>(async (request, { params }) => {
  const viewer = await requireApiViewer(request);
  requireOnly(decodeFilterRequest(request), []);
  const call = await getCall(viewer, (await params).uuid);
  if (!call) throw new AppError('not_found', 'There is no call with this id.');
  return Response.json(call);
});
