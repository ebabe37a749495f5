import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { listResponse } from '@/lib/filters/list-response';
import { route } from '@/lib/http/route';
import { listVariables } from '@/lib/variables/data/list-variables';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  const filter = decodeFilterRequest(request);
  requireOnly(filter, ['campaign']);
  return listResponse({ rows: await listVariables(viewer, filter), nextCursor: null });
});
