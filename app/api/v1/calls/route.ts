import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { listCalls } from '@/lib/calls/data/list-calls';
import { parseCallSort } from '@/lib/calls/sort';
import { decodeListRequest } from '@/lib/filters/decode-request';
import { listResponse } from '@/lib/filters/list-response';
import { route } from '@/lib/http/route';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  return listResponse(await listCalls(viewer, decodeListRequest(request, { parseSort: parseCallSort })));
});
