import 'server-only';
import { AppError } from '@/lib/errors/app-error';
import { problemResponse } from '@/lib/http/problem';
import { authenticateWebhook } from '@/lib/tokens/authenticate-webhook';
import { countRefusal } from '@/lib/observability/ingest-metrics';
import { noteTokenUse } from '@/lib/tokens/mutations';
import { submitDelivery } from './delivery-queue';
import { floodGate } from './flood-gate';
import { BODY_MAX_BYTES, BODY_WITHIN_MS } from './limits';
import { prepareDelivery } from './prepare-delivery';
import { quarantine, QUARANTINE_BODY_MAX_BYTES } from './quarantine';
import { readBoundedBody } from './read-bounded-body';
import { requireJson } from './require-json';
import type { Receipt } from './types';

/**
 * CONTRACT.md §2, `POST /api/hubtalk`: token, bounded read, group commit, answer. Answers after the commit; what is thrown was not
 * kept. `pathToken` is the token of `/api/hubtalk/<token>`.
 * @throws AppError with the codes of the contract.
 */
export async function receiveDelivery(request: Request, pathToken: string | null): Promise<Response> {
  const token = await authenticateWebhook(request, pathToken);
  if (!token) return refuse(request);
  requireJson(request.headers);
  const bytes = await readBoundedBody(request, { maxBytes: BODY_MAX_BYTES, withinMs: BODY_WITHIN_MS });
  const receivedAt = new Date();
  const receipt = await submitDelivery(prepareDelivery(bytes, receivedAt));
  // the delivery is safe: a "last used" that cannot be written changes nothing
  await noteTokenUse(token, receivedAt).catch(() => undefined);
  return answer(receipt);
}

/** No valid token: the body is kept sealed, for the admin who mistyped it, unless too many come. */
async function refuse(request: Request): Promise<Response> {
  if (!floodGate().pass(Date.now())) throw new AppError('too_many_requests', 'Too many requests without a valid token.');
  countRefusal('unauthenticated');
  const detail = 'The webhook token is missing, unknown or revoked. Copy the address from Settings.';
  const body = await readBoundedBody(request, { maxBytes: QUARANTINE_BODY_MAX_BYTES, withinMs: BODY_WITHIN_MS }).catch(() => null);
  const remote = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 100) ?? null;
  const stored = body !== null && body.length > 0 && (await quarantine(body, { receivedAt: new Date(), remote }).catch(() => false));
  return problemResponse({ code: 'unauthenticated', detail, stored });
}

function answer(receipt: Receipt): Response {
  if (receipt.state === 'rejected') {
    const code = receipt.status === 400 ? 'bad_request' : 'unprocessable';
    return problemResponse({ code, detail: receipt.detail, errors: receipt.errors, stored: true }, { 'X-Delivery-Id': String(receipt.deliveryId) });
  }
  const { deliveryId, callEventUuid, warnings } = receipt;
  const status = receipt.state === 'deferred' ? 'stored' : receipt.result;
  return Response.json({ status, deliveryId: String(deliveryId), callEventUuid, warnings }, { status: receipt.state === 'deferred' ? 202 : 200 });
}
