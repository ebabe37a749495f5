import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';
import { searchEverything } from '@/lib/search/data/search-everything';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  const filter = decodeFilterRequest(request);
  requireOnly(filter, ['q']);
  // a comma parts alternatives in lists; here it is a comma
  return Response.json(await searchEverything(viewer, (filter.q ?? []).join(',')));
});
