import { setTimeout as sleep } from 'node:timers/promises';
import { HttpConnection } from '../load/http-connection';
import { requestBytes } from '../load/requests';

const EVERY_MS = 20;
const PROBE = requestBytes('GET /healthz', { Host: 'localhost' });

/**
 * Asks `/healthz`, which waits for nothing, every 20 ms: an answer that takes long says that the server's event loop stood still.
 * `stop` gives the longest one in milliseconds; the moments between two questions are counted in, so that a stall cannot hide there.
 */
export function probeEventLoop(port: number): { stop: () => Promise<{ longestMs: number }> } {
  const connection = new HttpConnection(port);
  let longestMs = 0;
  let isStopped = false;
  const running = (async () => {
    while (!isStopped) {
      const { latencyMs } = await connection.send(PROBE);
      longestMs = Math.max(longestMs, latencyMs);
      await sleep(EVERY_MS);
    }
  })();
  return {
    stop: async () => {
      isStopped = true;
      await running;
      connection.close();
      return { longestMs };
    },
  };
}
