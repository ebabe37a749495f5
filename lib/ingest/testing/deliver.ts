import example from '@/lib/hubtalk/example-payload.json';
import { receiveWebhook } from '../webhook-route';

/** A webhook token for tests, at home in HUBTALK_WEBHOOK_TOKENS. */
export const TEST_TOKEN = 'a-webhook-token-for-tests';

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };

/** Posts a body to the route's own code, with the token unless other headers are given. */
export async function deliver(body: unknown, headers: Record<string, string> = { authorization: `Bearer ${TEST_TOKEN}` }): Promise<Answer> {
  const sent = typeof body === 'string' || body instanceof Uint8Array ? new Blob([body as BlobPart]) : new Blob([JSON.stringify(body)]);
  const request = new Request('http://localhost/api/hubtalk', {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: sent,
  });
  const response = await receiveWebhook(request, { params: Promise.resolve({}) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown>, headers: response.headers };
}

/** The documented example, changed as given. */
export function payload(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...example, ...changes };
}
