import 'server-only';
import { Gauge, Registry } from 'prom-client';
import {
  countDeliveriesByState, countQuarantined, databaseSizeBytes, type DeliveryState, DELIVERY_STATES, oldestDeferredAgeSeconds,
} from './data';
import { queueDepth } from './ingest-metrics';
import { instruments } from './instruments';

/** Scrapers come in pairs and retry: the table is not counted again for each. */
const COUNTS_FOR_MS = 15_000;

type Counts = { atMs: number; counts: Promise<Record<DeliveryState, number>> };

const perProcess = globalThis as typeof globalThis & { callboardCounts?: Counts };

/** Everything that `/metrics` says, in Prometheus' text format, with its content type. */
export async function exportMetrics(now: Date): Promise<{ text: string; contentType: string }> {
  const measured = instruments().registry;
  const gauges = new Registry();
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [gauges] });
  const states = new Gauge({
    name: 'callboard_deliveries', help: 'Deliveries stored, by state; over all time and all processes.', labelNames: ['state'], registers: [gauges],
  });
  const counts = await deliveryCounts(now.getTime());
  for (const state of DELIVERY_STATES) states.set({ state }, counts[state]);
  const waiting = queueDepth();
  gauge('callboard_queue_deliveries', 'Deliveries of this process that wait for the next commit.').set(waiting.deliveries);
  gauge('callboard_queue_bytes', 'Bytes of the bodies that wait for the next commit.').set(waiting.bytes);
  gauge('callboard_oldest_deferred_age_seconds', 'Age of the oldest delivery that could not be projected yet; 0 when none waits.')
    .set(await oldestDeferredAgeSeconds(now));
  gauge('callboard_quarantined_deliveries', 'Bodies without a valid token that are kept in quarantine.').set(await countQuarantined());
  gauge('callboard_database_size_bytes', 'Size of the database on disk, without SQLite\'s journal.').set(await databaseSizeBytes());
  return { text: await Registry.merge([measured, gauges]).metrics(), contentType: measured.contentType };
}

/** @throws whatever the count throws; the next scrape counts anew. */
async function deliveryCounts(nowMs: number): Promise<Record<DeliveryState, number>> {
  const known = perProcess.callboardCounts;
  if (known && nowMs - known.atMs < COUNTS_FOR_MS) return known.counts;
  const counts = countDeliveriesByState();
  perProcess.callboardCounts = { atMs: nowMs, counts };
  return counts.catch((fault: unknown) => {
    delete perProcess.callboardCounts;
    throw fault;
  });
}
