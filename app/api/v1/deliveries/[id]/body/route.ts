import { requireApiViewer } from '@/lib/auth/require-api-viewer';
import { getDeliveryBody } from '@/lib/deliveries/data/get-delivery';
import { noSuchDelivery, requireDeliveryId } from '@/lib/deliveries/decode-request';
import { attachment } from '@/lib/exports/content-disposition';
import { decodeFilterRequest, requireOnly } from '@/lib/filters/decode-request';
import { route } from '@/lib/http/route';

/** Bit for bit; never shown by a browser, whatever it says it is. */
export const GET = route<{ id: string }>(async (request, { params }) => {
  const viewer = await requireApiViewer(request);
  requireOnly(decodeFilterRequest(request), []);
  const id = requireDeliveryId((await params).id);
  const body = await getDeliveryBody(viewer, id);
  if (!body) throw noSuchDelivery();
  return new Response(body, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': attachment(`delivery-${id}.json`),
      'X-Content-Type-Options': 'nosniff',
    },
  });
});
