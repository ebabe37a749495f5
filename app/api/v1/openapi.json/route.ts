import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';
import { buildDocument } from '@/lib/openapi/build-document';
import { getPublicOrigin } from '@/lib/settings/public-origin';

export const GET = route(async (request) => {
  await requireApiViewer(request);
  requireOnly(decodeFilterRequest(request), []);
  return Response.json(buildDocument(getPublicOrigin(request.headers)));
});
