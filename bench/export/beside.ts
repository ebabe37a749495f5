import { setTimeout as sleep } from 'node:timers/promises';
import { nextDelivery } from '../load/deliveries';
import { HttpConnection } from '../load/http-connection';
import { percentile } from '../load/percentile';
import { headBytes, webhookRequest } from '../load/requests';
import { residentBytes } from '../product/processes';
import { API_TOKEN, type Product } from '../product/start-product';

const EVERY_MS = 20;

export type Beside<R> = { made: R; p50Ms: number; p99Ms: number; slowestMs: number; requests: number; mostBytes: number };

/** Does `work` while a list, a call and the webhook are asked for in turn, and while the server's memory is watched. */
export async function measureBeside<R>(product: Product, callUuid: string, work: () => Promise<R>): Promise<Beside<R>> {
  const get = (path: string) => headBytes(`GET ${path}`, { Host: 'localhost', Authorization: `Bearer ${API_TOKEN}` });
  const turns = [
    () => get('/api/v1/calls?limit=50'),
    () => get(`/api/v1/calls/${callUuid}`),
    () => webhookRequest(nextDelivery().body),
  ];
  const latenciesMs: number[] = [];
  let most = residentBytes(product.pid);
  let isDone = false;
  const watch = async (): Promise<void> => {
    for (const connection = new HttpConnection(product.port); ; await sleep(EVERY_MS)) {
      const turn = turns[latenciesMs.length % turns.length];
      if (isDone || !turn) return connection.close();
      latenciesMs.push((await connection.send(turn())).latencyMs);
      most = Math.max(most, residentBytes(product.pid));
    }
  };
  const watching = watch();
  const made = await work().finally(() => {
    isDone = true;
  });
  await watching;
  const at = (percent: number): number => percentile(latenciesMs, percent) ?? NaN;
  return { made, p50Ms: at(50), p99Ms: at(99), slowestMs: at(100), requests: latenciesMs.length, mostBytes: most };
}
