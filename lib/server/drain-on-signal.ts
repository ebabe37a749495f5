import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { Server, ServerResponse } from 'node:http';

/** Requests that were on their way when the last answer went out get so long to arrive. */
const QUIET_FOR_MS = 250;

const perProcess = globalThis as typeof globalThis & { callboardDraining?: true };

/**
 * Makes the end of this process swift and without loss. Next closes the port at a signal and waits until every connection is gone;
 * kept-alive ones that serve the next request, or idle ones that never sent any, would make it wait until it is killed. From the
 * signal on every answer closes its connection, and when nothing is open any more the rest is closed.
 */
export function drainOnSignal(): void {
  if (perProcess.callboardDraining) return;
  perProcess.callboardDraining = true;
  const open = new Set<ServerResponse>();
  const servers = new Set<Server>();
  let isStopping = false;
  const endWhenQuiet = (): void => {
    setTimeout(() => {
      if (open.size === 0) for (const server of servers) server.closeAllConnections();
    }, QUIET_FOR_MS).unref();
  };
  subscribe('http.server.request.start', (message) => {
    // the channel's documented message
    const { response, server } = message as { response: ServerResponse; server: Server };
    servers.add(server);
    open.add(response);
    if (isStopping) closeAfter(response);
    response.once('close', () => {
      open.delete(response);
      if (isStopping) endWhenQuiet();
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      isStopping = true;
      open.forEach(closeAfter);
      endWhenQuiet();
    });
  }
}

/** One whose head is out already keeps its connection until the end of all. */
function closeAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
