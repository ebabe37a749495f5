import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import example from '@/lib/hubtalk/example-payload.json';
import { apiPaths } from '@/lib/paths/paths';
import { createToken, revokeToken } from '@/lib/tokens/mutations';

const WITHIN_MS = 20_000;
const ANSWER_MOST_CHARACTERS = 4_000;

/** What the public address answered, or that nothing did; `durationMs` from the request to the whole answer. */
export type TestEventReport = { ok: true; httpStatus: number; durationMs: number; answer: string } | { ok: false; durationMs: number };

/**
 * Posts the documented example to the webhook's public address, as HubTalk would, with a token that lives for this one request.
 * The example has fixed ids, so that sending it again is a duplicate.
 * @throws AppError `forbidden` but for admins.
 */
export async function sendTestEvent(viewer: Viewer, origin: string): Promise<TestEventReport> {
  const { id, token } = await createToken(viewer, { kind: 'webhook', name: 'Test event' });
  const startedMs = performance.now();
  const sinceStart = () => Math.round(performance.now() - startedMs);
  try {
    const response = await fetch(origin + apiPaths.webhook(), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(example),
      redirect: 'manual',
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    const answer = (await response.text()).slice(0, ANSWER_MOST_CHARACTERS);
    return { ok: true, httpStatus: response.status, durationMs: sinceStart(), answer };
  } catch {
    return { ok: false, durationMs: sinceStart() };
  } finally {
    await revokeToken(viewer, id);
  }
}

/** The call that a test event appears as. */
export const TEST_CALL_UUID = example.call_uuid;
