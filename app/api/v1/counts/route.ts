import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';
import { getSidebarCounts } from '@/lib/sidebar/data';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  requireOnly(decodeFilterRequest(request), []);
  return Response.json(await getSidebarCounts(viewer));
});
