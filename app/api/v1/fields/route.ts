import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { listNamedFields } from '@/lib/facets/data/list-named-fields';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  const filter = decodeFilterRequest(request);
  requireOnly(filter, ['campaign']);
  return Response.json(await listNamedFields(viewer, filter));
});
