import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { listDeliveries } from '@/lib/deliveries/data/list-deliveries';
import { decodeDeliveryListRequest } from '@/lib/deliveries/decode-request';
import { listResponse } from '@/lib/filters/list-response';
import { route } from '@/lib/http/route';

export const GET = route(async (request) => {
  const viewer = await requireApiViewer(request);
  return listResponse(await listDeliveries(viewer, decodeDeliveryListRequest(request)));
});
