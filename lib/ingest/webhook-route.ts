import 'server-only';
import { problemResponse, responseOf } from '@/lib/http/problem';
import { route } from '@/lib/http/route';
import { readBoundedBody } from './read-bounded-body';
import { receiveDelivery } from './receive-delivery';

/** `POST` of `/api/hubtalk` and `/api/hubtalk/<token>` as a route handler; a server that listens itself answers before (webhook-listener.ts). */
export const receiveWebhook = route<{ token?: string }>(async (request, { params, requestId }) => {
  const { url, headers } = request;
  const pathToken = (await params).token ?? null;
  return responseOf(await receiveDelivery({ url, headers, readBody: (limits) => readBoundedBody(request, limits) }, { pathToken, requestId }));
});

/** Every other method. */
export function refuseMethod(): Response {
  return problemResponse({ code: 'method_not_allowed', detail: 'Send deliveries with POST.', stored: false }, { Allow: 'POST' });
}
