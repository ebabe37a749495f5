import path from 'node:path';
import { cpus, loadavg } from 'node:os';
import { NoPostgresql, startPostgresql } from '@/lib/db/testing/private-postgresql';
import { buildIfNeeded } from '@/lib/server/build';
import { requestBytes, webhookRequest } from '../load/requests';
import { makeFolder, type Product, ROOT, startProduct } from '../product/start-product';
import { createDemoMix } from './demo-mix';
import { measureDuringExport } from './during-export';
import { type FullDatabase, makeEmptyDatabase, makeFullDatabase, takeFullDatabase } from './full-database';
import { type Load, measureLoad, medianLoad, type Target } from './measure-load';
import { measureRawInserts } from './raw-inserts';
import { startPlainServer } from './start-plain-server';

export type IngestBench = {
  durationMs: number;
  storedAttempts: number;
  /** where the full database is kept for the next run; null makes it anew */
  keptIn: string | null;
  connections: number[];
  withPostgresql: boolean;
  say: (line: string) => void;
};

/** Every server gets so many turns, one after the other, so that all see the same machine, whatever else it does. */
const TURNS = 5;

const mix = createDemoMix();
const delivery = (): Buffer => webhookRequest(mix.next());

/**
 * The leanest JSON route of the same server, sent the same bytes. It authenticates nothing and reads no body, so it is a harder mark
 * than a route that only parsed its JSON would be; and the product needs no route that is there for a bench alone.
 */
const noOp = (): Buffer => requestBytes('GET /healthz', { Host: 'localhost', 'Content-Type': 'application/json' }, mix.next());

type Stop = () => Promise<void>;

/** Measures everything in one run on one machine and prints it as Markdown. */
export async function benchIngest(bench: IngestBench): Promise<void> {
  const { say } = bench;
  await buildIfNeeded(ROOT);
  const { folder, remove } = makeFolder();
  const stops: Stop[] = [];
  try {
    const full = takeFull(folder, bench);
    const targets = await startTargets(folder, bench, stops);
    say(`${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} cores, Node ${process.version}; the sender shares them. ` +
      `Load average before: ${(loadavg()[1] ?? 0).toFixed(1)}. Bodies: the demo's mix, ${Math.round(mix.averageBytes)} bytes on average. ` +
      `Medians of ${TURNS} turns.\n`);
    say('| what | connections | req/s | p50 ms | p99 ms | CPU ms per request | refused |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const connections of bench.connections) await benchInTurns(targets, connections, bench);
    benchRaw(folder, bench);
    const last = targets.at(-1);
    if (full && last) await benchExport(last, full, bench);
    say(`\nLoad average after: ${(loadavg()[1] ?? 0).toFixed(1)}.`);
  } finally {
    for (const stop of stops) await stop();
    remove();
  }
}

/** The database with many attempts, last of the targets. */
function takeFull(folder: string, { storedAttempts, keptIn }: IngestBench): FullDatabase | null {
  if (storedAttempts === 0) return null;
  const file = path.join(folder, 'full.db');
  return keptIn === null ? makeFullDatabase(file, storedAttempts) : takeFullDatabase(file, storedAttempts, keptIn);
}

async function startTargets(folder: string, { storedAttempts, withPostgresql }: IngestBench, stops: Stop[]): Promise<Target[]> {
  const start = async (databaseUrl: string): Promise<Product> => {
    const product = await startProduct({ folder, databaseUrl });
    stops.unshift(product.stop);
    return product;
  };
  const empty = await start(`file:${folder}/callboard.db`);
  const targets: Target[] = [
    { name: 'no-op JSON route of the same server', ...empty, nextRequest: noOp },
    { name: 'durable `/api/hubtalk`, SQLite', ...empty, nextRequest: delivery },
  ];
  const file = path.join(folder, 'plain.db');
  makeEmptyDatabase(file);
  const plain = await startPlainServer(`file:${file}`);
  stops.unshift(plain.stop);
  targets.push({ name: 'plain `node:http` + the same writer', ...plain, nextRequest: delivery });
  if (withPostgresql) {
    const server = await startPostgresql({ isDurable: true }).catch((fault: unknown) => {
      if (!(fault instanceof NoPostgresql)) throw fault;
      process.stderr.write(`\n!!! SKIPPED: PostgreSQL. ${fault.message}\n\n`);
      return null;
    });
    if (server) {
      stops.push(server.stop);
      targets.push({ name: 'durable `/api/hubtalk`, PostgreSQL', ...(await start(server.urlOf('postgres'))), nextRequest: delivery });
    }
  }
  if (storedAttempts > 0) {
    const full = await start(`file:${path.join(folder, 'full.db')}`);
    targets.push({ name: `durable \`/api/hubtalk\`, SQLite, ${storedAttempts} attempts stored`, ...full, nextRequest: delivery });
  }
  for (const target of targets) await measureLoad(target, { connections: 32, durationMs: 3_000 });
  return targets;
}

async function benchInTurns(targets: readonly Target[], connections: number, { durationMs, say }: IngestBench): Promise<void> {
  const loads = targets.map((): Load[] => []);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [index, target] of targets.entries()) {
      loads[index]?.push(await measureLoad(target, { connections, durationMs: durationMs / TURNS }));
    }
  }
  for (const [index, { name }] of targets.entries()) say(rowOf(name, connections, medianLoad(loads[index] ?? [])));
}

function benchRaw(folder: string, { connections: counts, durationMs, say }: IngestBench): void {
  for (const connections of counts) {
    const file = path.join(folder, 'raw.db');
    const raw = measureRawInserts({ file, connections, durationMs: durationMs / TURNS, nextBody: mix.next });
    say(rowOf('raw better-sqlite3, bodies only, no server', connections, raw));
  }
}

async function benchExport(target: Target, { diskPerRaw, diskBytesPerAttempt }: FullDatabase, { durationMs, say }: IngestBench): Promise<void> {
  const { alone, during, exportedRows, exportMs } = await measureDuringExport(target, durationMs);
  say(`\n- p99 at 8 connections: ${alone.p99Ms.toFixed(1)} ms alone, ${during.p99Ms.toFixed(1)} ms while ${exportedRows} rows are exported ` +
    `(${(during.p99Ms / alone.p99Ms).toFixed(1)} ×; the export took ${(exportMs / 1_000).toFixed(0)} s); ` +
    `${Math.round(alone.requestsPerSecond)} and ${Math.round(during.requestsPerSecond)} req/s.`);
  say(`- Disk, everything: ${Math.round(diskBytesPerAttempt)} bytes per attempt, ${diskPerRaw.toFixed(2)} × the bytes of the raw JSON.`);
}

function rowOf(name: string, connections: number, { requestsPerSecond, p50Ms, p99Ms, cpuMs, refused }: Load): string {
  return `| ${name} | ${connections} | ${Math.round(requestsPerSecond)} | ${p50Ms.toFixed(1)} | ${p99Ms.toFixed(1)} | ${cpuMs.toFixed(2)} | ${refused} |`;
}
