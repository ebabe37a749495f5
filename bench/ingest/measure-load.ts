import { HttpConnection } from '../load/http-connection';
import { percentile } from '../load/percentile';
import { cpuTimeMs } from '../product/processes';

/** `cpuMs` is the processor time of the serving process per request: it does not grow because others use the machine. */
export type Load = { requestsPerSecond: number; p50Ms: number; p99Ms: number; cpuMs: number; refused: number };

export type Target = { name: string; port: number; pid: number; nextRequest: () => Uint8Array };

/** Requests over so many connections, each as soon as the last is answered; the first quarter, at most a second, is not counted. */
export async function measureLoad({ port, pid, nextRequest }: Target, { connections, durationMs }: { connections: number; durationMs: number }): Promise<Load> {
  const startsMs = performance.now();
  const beginsMs = startsMs + Math.min(1_000, durationMs / 4);
  const endsMs = startsMs + durationMs;
  const cpuBeforeMs = cpuTimeMs(pid);
  const latenciesMs: number[] = [];
  let [refused, sent] = [0, 0];
  const work = async (): Promise<void> => {
    const connection = new HttpConnection(port);
    for (let nowMs = startsMs; nowMs < endsMs; nowMs = performance.now()) {
      const { status, latencyMs } = await connection.send(nextRequest());
      sent += 1;
      if (status !== 200 && status !== 202) refused += 1;
      else if (nowMs >= beginsMs) latenciesMs.push(latencyMs);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
  return {
    requestsPerSecond: latenciesMs.length / ((performance.now() - beginsMs) / 1_000),
    p50Ms: percentile(latenciesMs, 50) ?? NaN,
    p99Ms: percentile(latenciesMs, 99) ?? NaN,
    cpuMs: (cpuTimeMs(pid) - cpuBeforeMs) / sent,
    refused,
  };
}

/** The middle of several measurements, figure by figure; `refused` is their sum. */
export function medianLoad(loads: readonly Load[]): Load {
  const middle = (figure: keyof Load): number => percentile(loads.map((load) => load[figure]), 50) ?? NaN;
  return {
    requestsPerSecond: middle('requestsPerSecond'), p50Ms: middle('p50Ms'), p99Ms: middle('p99Ms'), cpuMs: middle('cpuMs'),
    refused: loads.reduce((sum, { refused }) => sum + refused, 0),
  };
}
