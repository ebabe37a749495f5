import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { decodeFilterRequest } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';
import { computeMetrics } from '@/lib/metrics/data/compute-metrics';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  return Response.json(await computeMetrics(viewer, decodeFilterRequest(request)));
});
