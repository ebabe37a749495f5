import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { getAttempt } from '@/lib/attempts/data/get-attempt';
import { AppError } from '@/lib/errors/app-error';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';

export const GET = route<{ uuid: string }>(async (request, { params }) => {
  const viewer = await requireApiViewer(request);
  requireOnly(decodeFilterRequest(request), []);
  const attempt = await getAttempt(viewer, (await params).uuid);
  if (!attempt) throw new AppError('not_found', 'There is no attempt with this id.');
  return Response.json(attempt);
});
