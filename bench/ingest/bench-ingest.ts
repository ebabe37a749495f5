import path from 'node:path';
import { cpus, loadavg } from 'node:os';
import { NoPostgresql, startPostgresql } from '@/lib/db/testing/private-postgresql';
import { buildIfNeeded } from '@/lib/server/build';
import { requestBytes, webhookRequest } from '../load/requests';
import { makeFolder, ROOT, startProduct } from '../product/start-product';
import { createDemoMix } from './demo-mix';
import { measureDuringExport } from './during-export';
import { makeEmptyDatabase, makeFullDatabase, takeFullDatabase } from './full-database';
import { type Load, measureLoad } from './measure-load';
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

type Measured = { name: string; connections: number } & Load;

const mix = createDemoMix();
const delivery = (): Buffer => webhookRequest(mix.next());

/**
 * The leanest JSON route of the same server, sent the same bytes. It authenticates nothing and reads no body, so it is a harder mark
 * than a route that only parsed its JSON would be; and the product needs no route that is there for a bench alone.
 */
const noOp = (): Buffer => requestBytes('GET /healthz', { Host: 'localhost', 'Content-Type': 'application/json' }, mix.next());

/** Measures everything in one run on one machine and prints it as Markdown. */
export async function benchIngest(bench: IngestBench): Promise<void> {
  const { say, storedAttempts, withPostgresql } = bench;
  await buildIfNeeded(ROOT);
  const { folder, remove } = makeFolder();
  try {
    say(`${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} cores, Node ${process.version}; the sender shares them. ` +
      `Load average before: ${(loadavg()[1] ?? 0).toFixed(1)}. Bodies: the demo's mix, ${Math.round(mix.averageBytes)} bytes on average.\n`);
    say('| what | connections | req/s | p50 ms | p99 ms | refused |\n| --- | ---: | ---: | ---: | ---: | ---: |');
    await benchServers(folder, bench);
    if (withPostgresql) await benchPostgresql(folder, bench);
    if (storedAttempts > 0) await benchFull(folder, bench);
    say(`\nLoad average after: ${(loadavg()[1] ?? 0).toFixed(1)}.`);
  } finally {
    remove();
  }
}

async function benchServers(folder: string, bench: IngestBench): Promise<void> {
  const product = await startProduct({ folder });
  await measureLoad({ port: product.port, connections: 32, durationMs: 3_000, nextRequest: delivery });
  await measureLoad({ port: product.port, connections: 32, durationMs: 1_000, nextRequest: noOp });
  // side by side, so that both see the same machine
  for (const connections of bench.connections) {
    await measure('no-op JSON route of the same server', { port: product.port, connections, nextRequest: noOp }, bench);
    await measure('durable `/api/hubtalk`, SQLite', { port: product.port, connections, nextRequest: delivery }, bench);
  }
  await product.stop();
  const file = path.join(folder, 'plain.db');
  makeEmptyDatabase(file);
  const plain = await startPlainServer(`file:${file}`);
  await measureLoad({ port: plain.port, connections: 32, durationMs: 2_000, nextRequest: delivery });
  for (const connections of bench.connections) {
    await measure('plain `node:http` + the same writer', { port: plain.port, connections, nextRequest: delivery }, bench);
  }
  await plain.stop();
  for (const connections of bench.connections) {
    const raw = measureRawInserts({ file: path.join(folder, 'raw.db'), connections, durationMs: bench.durationMs / 2, nextBody: mix.next });
    sayRow({ name: 'raw better-sqlite3, bodies only, no server', connections, ...raw }, bench);
  }
}

async function benchPostgresql(folder: string, bench: IngestBench): Promise<void> {
  const server = await startPostgresql({ isDurable: true }).catch((fault: unknown) => {
    if (!(fault instanceof NoPostgresql)) throw fault;
    process.stderr.write(`\n!!! SKIPPED: PostgreSQL. ${fault.message}\n\n`);
    return null;
  });
  if (!server) return;
  const product = await startProduct({ folder, databaseUrl: server.urlOf('postgres') });
  await measureLoad({ port: product.port, connections: 32, durationMs: 3_000, nextRequest: delivery });
  for (const connections of bench.connections) {
    await measure('durable `/api/hubtalk`, PostgreSQL', { port: product.port, connections, nextRequest: delivery }, bench);
  }
  await product.stop();
  await server.stop();
}

async function benchFull(folder: string, bench: IngestBench): Promise<void> {
  const file = path.join(folder, 'full.db');
  const { attempts, diskPerRaw, diskBytesPerAttempt } = bench.keptIn === null
    ? makeFullDatabase(file, bench.storedAttempts)
    : takeFullDatabase(file, bench.storedAttempts, bench.keptIn);
  const product = await startProduct({ folder, databaseUrl: `file:${file}` });
  await measureLoad({ port: product.port, connections: 32, durationMs: 4_000, nextRequest: delivery });
  for (const connections of bench.connections) {
    await measure(`durable \`/api/hubtalk\`, SQLite, ${attempts} attempts stored`, { port: product.port, connections, nextRequest: delivery }, bench);
  }
  const { alone, during, exportedRows, exportMs } = await measureDuringExport(product.port, { durationMs: bench.durationMs, nextRequest: delivery });
  await product.stop();
  bench.say(`\n- p99 at 8 connections: ${alone.p99Ms.toFixed(1)} ms alone, ${during.p99Ms.toFixed(1)} ms while ${exportedRows} rows are exported ` +
    `(${(during.p99Ms / alone.p99Ms).toFixed(1)} ×; the export took ${(exportMs / 1_000).toFixed(0)} s); ` +
    `${Math.round(alone.requestsPerSecond)} and ${Math.round(during.requestsPerSecond)} req/s.`);
  bench.say(`- Disk, everything: ${Math.round(diskBytesPerAttempt)} bytes per attempt, ${diskPerRaw.toFixed(2)} × the bytes of the raw JSON.`);
}

type Target = { port: number; connections: number; nextRequest: () => Uint8Array };

async function measure(name: string, target: Target, bench: IngestBench): Promise<void> {
  sayRow({ name, connections: target.connections, ...(await measureLoad({ ...target, durationMs: bench.durationMs })) }, bench);
}

function sayRow({ name, connections, requestsPerSecond, p50Ms, p99Ms, refused }: Measured, { say }: IngestBench): void {
  say(`| ${name} | ${connections} | ${Math.round(requestsPerSecond)} | ${p50Ms.toFixed(1)} | ${p99Ms.toFixed(1)} | ${refused} |`);
}
