import { HttpConnection } from '../load/http-connection';
import { percentile } from '../load/percentile';

export type Load = { requestsPerSecond: number; p50Ms: number; p99Ms: number; refused: number };

/** Requests over so many connections, each as soon as the last is answered; the first second is not counted. */
export async function measureLoad({ port, connections, durationMs, nextRequest }: {
  port: number;
  connections: number;
  durationMs: number;
  nextRequest: () => Uint8Array;
}): Promise<Load> {
  const beginsMs = performance.now() + Math.min(1_000, durationMs / 4);
  const endsMs = beginsMs + durationMs;
  const latenciesMs: number[] = [];
  let refused = 0;
  const work = async (): Promise<void> => {
    const connection = new HttpConnection(port);
    for (let nowMs = performance.now(); nowMs < endsMs; nowMs = performance.now()) {
      const { status, latencyMs } = await connection.send(nextRequest());
      if (nowMs < beginsMs) continue;
      if (status === 200 || status === 202) latenciesMs.push(latencyMs);
      else refused += 1;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
  const spentS = (performance.now() - beginsMs) / 1_000;
  return {
    requestsPerSecond: latenciesMs.length / spentS,
    p50Ms: percentile(latenciesMs, 50) ?? NaN,
    p99Ms: percentile(latenciesMs, 99) ?? NaN,
    refused,
  };
}
