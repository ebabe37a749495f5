import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { SENT_QUERY_HEADER } from '@/lib/filters/sent-query';

const perProcess = globalThis as typeof globalThis & { callboardSentQueries?: true };

/**
 * From now on every request of this process bears its query as it was sent. Next writes it anew before pages and route handlers see
 * it, and turns the commas between values into `%2C`, which CONTRACT.md §4 gives another meaning.
 */
export function keepSentQueries(): void {
  if (perProcess.callboardSentQueries) return;
  perProcess.callboardSentQueries = true;
  subscribe('http.server.request.start', (message) => {
    // the channel's documented message
    const { request } = message as { request: IncomingMessage };
    request.headers[SENT_QUERY_HEADER] = queryOf(request.url ?? '');
  });
}

/** `?a=b&c=d` of a request target, '' without one. */
function queryOf(target: string): string {
  const begin = target.indexOf('?');
  return begin < 0 ? '' : target.slice(begin);
}
