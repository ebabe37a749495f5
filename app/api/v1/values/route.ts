import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { listTopValues } from '@/lib/facets/data/list-top-values';
import { decodeValuesRequest } from '@/lib/facets/decode-request';
import { listResponse } from '@/lib/filters/list-response';
import { route } from '@/lib/http/route';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  return listResponse({ rows: await listTopValues(viewer, decodeValuesRequest(request)), nextCursor: null });
});
