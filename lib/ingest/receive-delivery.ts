import 'server-only';
import { AppError } from '@/lib/errors/app-error';
import { type Answer, problemAnswer } from '@/lib/http/problem';
import { problemFrom } from '@/lib/http/route';
import { log } from '@/lib/log/log';
import { countRefusal } from '@/lib/observability/ingest-metrics';
import { authenticateWebhook } from '@/lib/tokens/authenticate-webhook';
import { noteTokenUse } from '@/lib/tokens/mutations';
import type { SentHead } from '@/lib/tokens/webhook-credentials';
import { submitDelivery } from './delivery-queue';
import { floodGate } from './flood-gate';
import { BODY_MAX_BYTES, BODY_WITHIN_MS, type BodyLimits } from './limits';
import { quarantine, QUARANTINE_BODY_MAX_BYTES } from './quarantine';
import { requireJson } from './require-json';
import type { Receipt } from './types';

/** A request of whatever carries it. `readBody` gives the whole body or throws. */
export type SentDelivery = SentHead & { readBody: (limits: BodyLimits) => Promise<Uint8Array> };

/**
 * CONTRACT.md §2, `POST /api/hubtalk`: token, bounded read, group commit, answer. A 2xx is given after the commit; an answer with
 * `stored: false` says that nothing was kept. `pathToken` is the token of `/api/hubtalk/<token>`. Never throws.
 */
export async function receiveDelivery(sent: SentDelivery, { pathToken, requestId }: { pathToken: string | null; requestId: string }): Promise<Answer> {
  try {
    return await take(sent, pathToken);
  } catch (fault) {
    const problem = problemFrom(fault);
    if (problem.code === 'internal') log().error({ requestId, err: fault }, 'request failed');
    countRefusal(problem.code);
    return problemAnswer({ ...problem, stored: false });
  }
}

async function take(sent: SentDelivery, pathToken: string | null): Promise<Answer> {
  const token = await authenticateWebhook(sent, pathToken);
  if (!token) return refuse(sent);
  requireJson(sent.headers);
  const bytes = await sent.readBody({ maxBytes: BODY_MAX_BYTES, withinMs: BODY_WITHIN_MS });
  const receivedAt = new Date();
  const receipt = await submitDelivery({ bytes, receivedAt });
  // the delivery is safe: a "last used" that cannot be written changes nothing
  await noteTokenUse(token, receivedAt).catch(() => undefined);
  return answer(receipt);
}

/** No valid token: the body is kept sealed, for the admin who mistyped it, unless too many come. */
async function refuse({ headers, readBody }: SentDelivery): Promise<Answer> {
  if (!floodGate().pass(Date.now())) throw new AppError('too_many_requests', 'Too many requests without a valid token.');
  countRefusal('unauthenticated');
  const detail = 'The webhook token is missing, unknown or revoked. Copy the address from Settings.';
  const body = await readBody({ maxBytes: QUARANTINE_BODY_MAX_BYTES, withinMs: BODY_WITHIN_MS }).catch(() => null);
  const remote = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 100) ?? null;
  const stored = body !== null && body.length > 0 && (await quarantine(body, { receivedAt: new Date(), remote }).catch(() => false));
  return problemAnswer({ code: 'unauthenticated', detail, stored });
}

function answer(receipt: Receipt): Answer {
  if (receipt.state === 'rejected') {
    const code = receipt.status === 400 ? 'bad_request' : 'unprocessable';
    return problemAnswer({ code, detail: receipt.detail, errors: receipt.errors, stored: true }, { 'X-Delivery-Id': String(receipt.deliveryId) });
  }
  const { deliveryId, callEventUuid, warnings } = receipt;
  const status = receipt.state === 'deferred' ? 'stored' : receipt.result;
  return {
    status: receipt.state === 'deferred' ? 202 : 200,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' },
    body: JSON.stringify({ status, deliveryId: String(deliveryId), callEventUuid, warnings }),
  };
}
