import 'server-only';
import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { loggedPath } from '@/lib/http/logged-path';
import { log } from '@/lib/log/log';
import { instruments } from './instruments';

export type RequestKind = 'webhook' | 'api' | 'page' | 'asset' | 'probe';

export const REQUEST_ID_HEADER = 'x-request-id';

const perProcess = globalThis as typeof globalThis & { callboardRequests?: true };

/**
 * From now on every request of this process is measured and leaves a line in the log, pages with an id that they are given here. Route
 * handlers write their own (lib/http/route): their answers bear an id already. Files of the build and probes leave none. Node tells
 * of requests on a diagnostics channel, so that no proxy stands before the pages.
 */
export function watchRequests(): void {
  if (perProcess.callboardRequests) return;
  perProcess.callboardRequests = true;
  subscribe('http.server.request.start', (message) => {
    // the channel's documented message
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    watch(request, response);
  });
}

function watch(request: IncomingMessage, response: ServerResponse): void {
  const startedMs = performance.now();
  const path = pathOf(request.url);
  const kind = kindOf(path);
  const requestId = kind === 'page' ? giveId(request, response) : null;
  response.once('close', () => {
    const durationMs = performance.now() - startedMs;
    const { statusCode: status } = response;
    instruments().requestSeconds.observe({ kind, status: `${Math.floor(status / 100)}xx` }, durationMs / 1000);
    if (kind === 'asset' || kind === 'probe' || (requestId === null && response.hasHeader(REQUEST_ID_HEADER))) return;
    const line = { requestId: requestId ?? undefined, method: request.method, path, status, durationMs: Math.round(durationMs * 10) / 10 };
    log().info(response.writableFinished ? line : { ...line, isAborted: true }, 'request');
  });
}

/** The visitor's own id is no use: it may be anything. Next hands the headers to `onRequestError`. */
function giveId(request: IncomingMessage, response: ServerResponse): string {
  const requestId = randomUUID();
  request.headers[REQUEST_ID_HEADER] = requestId;
  response.setHeader('X-Request-Id', requestId);
  return requestId;
}

/** A target such as `*` or nonsense is no path. */
function pathOf(target: string | undefined): string {
  const url = `http://localhost${target ?? ''}`;
  return target?.startsWith('/') && URL.canParse(url) ? loggedPath(url) : '-';
}

/** What a path leads to. */
export function kindOf(path: string): RequestKind {
  if (/^\/api\/hubtalk(\/|$)/.test(path)) return 'webhook';
  if (/^\/(healthz|readyz)$/.test(path)) return 'probe';
  if (/^\/(api\/|metrics$)/.test(path)) return 'api';
  return /^\/(_next\/|icon\.svg$|favicon\.ico$)/.test(path) ? 'asset' : 'page';
}
