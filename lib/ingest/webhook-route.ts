import 'server-only';
import { problemFrom, route } from '@/lib/http/route';
import { problemResponse } from '@/lib/http/problem';
import { countRefusal } from '@/lib/observability/ingest-metrics';
import { receiveDelivery } from './receive-delivery';

/** `POST` of `/api/hubtalk` and `/api/hubtalk/<token>`; what is thrown means that nothing was kept. */
export const receiveWebhook = route<{ token?: string }>(
  async (request, { params }) => receiveDelivery(request, (await params).token ?? null),
  (fault) => {
    const problem = problemFrom(fault);
    countRefusal(problem.code);
    return { ...problem, stored: false };
  },
);

/** Every other method. */
export function refuseMethod(): Response {
  return problemResponse({ code: 'method_not_allowed', detail: 'Send deliveries with POST.', stored: false }, { Allow: 'POST' });
}
