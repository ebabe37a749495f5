import { listAttempts } from '@/lib/attempts/data/list-attempts';
import { parseAttemptSort } from '@/lib/attempts/sort';
import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { decodeListRequest } from '@/lib/filters/decode-request';
import { listResponse } from '@/lib/filters/list-response';
import { route } from '@/lib/http/route';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  return listResponse(await listAttempts(viewer, decodeListRequest(request, { parseSort: parseAttemptSort })));
});
