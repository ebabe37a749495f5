import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { computeHistogram } from '@/lib/facets/data/compute-histogram';
import { decodeHistogramRequest } from '@/lib/facets/decode-request';
import { route } from '@/lib/http/route';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  return Response.json(await computeHistogram(viewer, decodeHistogramRequest(request)));
});
