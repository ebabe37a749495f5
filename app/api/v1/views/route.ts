import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { listResponse } from '@/lib/filters/list-response';
import { route } from '@/lib/http/route';
import { listViews } from '@/lib/views/data/views';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  return listResponse({ rows: await listViews(viewer), nextCursor: null });
});
