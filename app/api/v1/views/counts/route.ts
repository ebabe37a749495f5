import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { listResponse } from '@/lib/filters/list-response';
import { route } from '@/lib/http/route';
import { listViewCounts } from '@/lib/views/data/count-view';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  requireOnly(decodeFilterRequest(request), []);
  return listResponse({ rows: await listViewCounts(viewer), nextCursor: null });
});
