import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { decodeFilterRequest } from '@/lib/filters/decode-request';
import { listResponse } from '@/lib/filters/list-response';
import { route } from '@/lib/http/route';
import { listShownVariables } from '@/lib/variables/data/list-shown-variables';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  return listResponse({ rows: await listShownVariables(viewer, decodeFilterRequest(request)), nextCursor: null });
});
