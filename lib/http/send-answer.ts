import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './problem';
import { logRequest } from './route';
import { SECURITY_HEADERS } from './security-headers';

type Sent = { answer: Answer; requestId: string; url: string; startedMs: number };

/** Gives an answer that is made before Next (lib/http/answer-before-next.ts), and leaves its line in the log. HEAD gets the head alone. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, { answer: { status, headers, body }, requestId, url, startedMs }: Sent): void {
  const { method = '' } = request;
  // set, not only sent: lib/observability/watch-requests looks for it
  response.setHeader('X-Request-Id', requestId);
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(method === 'HEAD' ? undefined : body);
  logRequest({ requestId, method, url, status, startedMs });
}
