import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { getDelivery } from '@/lib/deliveries/data/get-delivery';
import { noSuchDelivery, requireDeliveryId } from '@/lib/deliveries/decode-request';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';

export const GET = route<{ id: string }>(async (request, { params }) => {
  const viewer = await requireApiViewer(request);
  requireOnly(decodeFilterRequest(request), []);
  const delivery = await getDelivery(viewer, requireDeliveryId((await params).id));
  if (!delivery) throw noSuchDelivery();
  return Response.json(delivery);
});
