import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { listResponse } from '@/lib/filters/list-response';
import { route } from '@/lib/http/route';
import { listViews } from '@/lib/views/data/views';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  requireOnly(decodeFilterRequest(request), []);
  return listResponse({ rows: await listViews(viewer), nextCursor: null });
});
