import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { decodeFilterRequest } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';
import { computeReviewFigures } from '@/lib/reviews/data/compute-review-figures';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  return Response.json(await computeReviewFigures(viewer, decodeFilterRequest(request)));
});
