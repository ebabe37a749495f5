import 'server-only';
import { findToken, type KnownToken } from './data';
import { type SentHead, webhookCredentials } from './webhook-credentials';

/** More than there are ways to carry one. */
const MOST_CREDENTIALS = 8;

/** The webhook token of a request, or null when it carries none that is live. */
export async function authenticateWebhook(request: SentHead, pathToken: string | null): Promise<KnownToken | null> {
  for (const credential of webhookCredentials(request, pathToken).slice(0, MOST_CREDENTIALS)) {
    const known = await findToken('webhook', credential);
    if (known) return known;
  }
  return null;
}
