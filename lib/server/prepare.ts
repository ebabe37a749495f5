import 'server-only';
import { ensureAdminFromEnv, hasUsers, issueSetupToken } from '@/lib/auth/setup';
import { env } from '@/lib/env/env';
import { answerBeforeNext } from '@/lib/http/answer-before-next';
import { keepSentQueries } from '@/lib/http/keep-sent-queries';
import { startRecorder } from '@/lib/ingest/recorder/start-recorder';
import { startRetrying } from '@/lib/ingest/retry-deferred';
import { answerDelivery } from '@/lib/ingest/webhook-listener';
import { redactConsole } from '@/lib/log/redact-console';
import { watchRequests } from '@/lib/observability/watch-requests';
import { answerUnlisted } from '@/lib/openapi/answer-unlisted';
import { apiPaths, paths } from '@/lib/paths/paths';
import { fillWordsAtStart } from '@/lib/search/mutations/fill-words';
import { hasWebhookToken } from '@/lib/tokens/data';
import { createFirstWebhookToken } from '@/lib/tokens/mutations';
import { drainOnSignal } from './drain-on-signal';

/** At every start of the server, before it takes requests: the first admin, the setup link, the first webhook token; says where to go. */
export async function prepare(): Promise<void> {
  // a developer needs what was said as it was
  if (process.env.NODE_ENV === 'production') redactConsole(globalThis.console);
  drainOnSignal();
  keepSentQueries();
  answerBeforeNext((request, response) => answerDelivery(request, response) || answerUnlisted(request, response));
  watchRequests();
  startRecorder();
  await ensureAdminFromEnv();
  const setupToken = (await hasUsers()) ? null : await issueSetupToken();
  const webhookToken = (await hasWebhookToken()) ? null : await createFirstWebhookToken();
  startRetrying();
  await fillWordsAtStart();
  process.stdout.write(banner({ setupToken, webhookToken }));
}

/** The addresses to open and to paste. The webhook's token is shown only when it was made just now: its hash alone is kept. */
export function banner({ setupToken, webhookToken }: { setupToken: string | null; webhookToken: string | null }): string {
  const { appUrl, host, port } = env();
  const isLocal = host === undefined || ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host);
  const origin = appUrl ?? `http://${isLocal ? 'localhost' : host}:${port}`;
  const webhook = webhookToken === null
    ? `${origin}${apiPaths.webhook()}?token=…   (a token from Settings or HUBTALK_WEBHOOK_TOKENS)`
    : `${origin}${apiPaths.webhook(webhookToken)}`;
  const lines = [
    '',
    `Callboard:  ${origin}${paths.overview()}`,
    ...(setupToken === null ? [] : [`Set up:     ${origin}${paths.setup(setupToken)}   (once: creates the first administrator)`]),
    `Webhook:    ${webhook}`,
    ...(webhookToken === null ? [] : ['            Paste this into the webhook field of HubTalk now: the token is not shown again.']),
    '',
  ];
  return `${lines.join('\n')}\n`;
}
