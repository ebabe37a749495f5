import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { getDelivery } from '@/lib/deliveries/data/get-delivery';
import { noSuchDelivery, requireDeliveryId } from '@/lib/deliveries/decode-request';
import { replayDelivery } from '@/lib/deliveries/mutations/replay';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';

export const POST = route<{ id: string }>(async (request, { params }) => {
  const viewer = await requireApiViewer(request);
  requireOnly(decodeFilterRequest(request), []);
  const id = requireDeliveryId((await params).id);
  const replayed = await replayDelivery(viewer, id, new Date());
  const delivery = replayed && (await getDelivery(viewer, id));
  if (!delivery) throw noSuchDelivery();
  return Response.json({ ...delivery, replay: replayed.state });
});
