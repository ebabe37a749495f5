import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { listFacets } from '@/lib/facets/data/list-facets';
import { decodeFacetsRequest } from '@/lib/facets/decode-request';
import { route } from '@/lib/http/route';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  return Response.json(await listFacets(viewer, decodeFacetsRequest(request)));
});
