import 'server-only';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendAnswer } from '@/lib/http/send-answer';
import { log } from '@/lib/log/log';
import { readNodeBody } from './read-node-body';
import { receiveDelivery } from './receive-delivery';

/**
 * `/api/hubtalk` and `/api/hubtalk/<token>`, also with a slash too many: Next would send the sender elsewhere (308), which most follow
 * for no POST, and the delivery were lost. Anything else under it is Next's to refuse.
 */
const TARGET = /^\/+api\/+hubtalk(?:\/+([^/?]+))?\/*(?:\?|$)/;

/**
 * Takes a delivery from Node's own server, before Next does: of the 0.9 ms that a delivery costs there, Next's routing and its Request
 * are four fifths, and they keep a hundred kilobytes for each slow sender. Returns false for what is not a delivery.
 */
export function answerDelivery(request: IncomingMessage, response: ServerResponse): boolean {
  const target = request.method === 'POST' ? TARGET.exec(request.url ?? '') : null;
  if (target === null) return false;
  answer(request, response, decodedToken(target[1])).catch((fault: unknown) => {
    log().error({ err: fault }, 'a delivery was not answered');
    response.destroy();
  });
  return true;
}

/** Null without one. What cannot be decoded is no token of ours, and is refused like others. */
function decodedToken(sent: string | undefined): string | null {
  try {
    return sent === undefined ? null : decodeURIComponent(sent);
  } catch {
    return sent ?? null;
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, pathToken: string | null): Promise<void> {
  const startedMs = performance.now();
  const requestId = randomUUID();
  const url = `http://localhost${request.url ?? ''}`;
  // as Next does: who has no proxy before him is himself the last one
  const remote = request.socket.remoteAddress ?? null;
  const headers = { get: (name: string) => textOf(request.headers[name]) ?? (name === 'x-forwarded-for' ? remote : null) };
  const answer = await receiveDelivery({ url, headers, readBody: (limits) => readNodeBody(request, limits) }, { pathToken, requestId });
  sendAnswer(request, response, { answer, requestId, url, startedMs });
}

function textOf(sent: string | string[] | undefined): string | null {
  return typeof sent === 'string' ? sent : (sent?.join(', ') ?? null);
}
