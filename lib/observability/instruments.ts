import 'server-only';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

const COMMIT_BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const REQUEST_BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/** What is measured while it happens; since the start of this process. */
export type Instruments = {
  registry: Registry;
  deliveries: Counter<'result'>;
  refusals: Counter<'code'>;
  commitSeconds: Histogram;
  commitDeliveries: Histogram;
  requestSeconds: Histogram<'kind' | 'status'>;
};

/** One per process, although Next bundles routes apart. */
const perProcess = globalThis as typeof globalThis & { callboardInstruments?: Instruments };

/** The instruments of this process, made at the first call. */
export function instruments(): Instruments {
  return (perProcess.callboardInstruments ??= createInstruments());
}

function createInstruments(): Instruments {
  const registry = new Registry();
  const registers = [registry];
  // process memory and CPU, and the event loop's lag by perf_hooks (its percentiles begin anew at every scrape)
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    deliveries: new Counter({
      name: 'callboard_deliveries_total',
      help: 'Deliveries committed since the start, by what became of them: processed, updated, stale, duplicate, deferred or rejected.',
      labelNames: ['result'],
      registers,
    }),
    refusals: new Counter({
      name: 'callboard_webhook_refusals_total',
      help: 'Webhook requests since the start that were not taken as deliveries, by the code of the problem.',
      labelNames: ['code'],
      registers,
    }),
    commitSeconds: new Histogram({
      name: 'callboard_commit_duration_seconds',
      help: 'From handing a group of deliveries on to its fsynced commit, retries included.',
      buckets: COMMIT_BUCKETS_SECONDS,
      registers,
    }),
    commitDeliveries: new Histogram({
      name: 'callboard_commit_deliveries',
      help: 'Deliveries that shared one commit.',
      buckets: [1, 2, 4, 8, 16, 32, 64],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'callboard_http_request_duration_seconds',
      help: 'From the head of a request to the end of its answer, by kind (webhook, api, page, asset, probe) and status class.',
      labelNames: ['kind', 'status'],
      buckets: REQUEST_BUCKETS_SECONDS,
      registers,
    }),
  };
}
