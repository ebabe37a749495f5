import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** Answers a request and returns true, or leaves it alone. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => boolean;

const perProcess = globalThis as typeof globalThis & { callboardListener?: Listener };

/**
 * From now on every HTTP server of this process asks `listener` first, and Next about the rest. `next start` keeps its server to itself,
 * but Node names it on a diagnostics channel with each request, before it hands the request on.
 */
export function answerBeforeNext(listener: Listener): void {
  const isListening = perProcess.callboardListener !== undefined;
  perProcess.callboardListener = listener;
  if (isListening) return;
  const known = new WeakSet<Server>();
  subscribe('http.server.request.start', (message) => {
    // the channel's documented message
    const { server } = message as { server: Server };
    if (known.has(server)) return;
    known.add(server);
    // as http.createServer has registered them
    const others = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      if (perProcess.callboardListener?.(request, response)) return;
      for (const other of others) other.call(server, request, response);
    });
  });
}
