import path from 'node:path';
import { cpus, loadavg } from 'node:os';
import { runOn } from '@/lib/db/testing/postgresql-databases';
import { NoPostgresql, startPostgresql } from '@/lib/db/testing/private-postgresql';
import { buildIfNeeded } from '@/lib/server/build';
import { requestBytes, webhookRequest } from '../load/requests';
import { makeFolder, type Product, ROOT, startProduct } from '../product/start-product';
import { measureBesideWork } from './beside-work';
import { ARRIVING_DAY, createDemoMix } from './demo-mix';
import { fillPostgresql, type FullDatabase, makeEmptyDatabase, makeFullDatabase, takeFullDatabase } from './full-database';
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
  /** of PostgreSQL's full database, filled first when it is empty; null makes one that is thrown away */
  postgresqlUrl: string | null;
  say: (line: string) => void;
};

/** Every server gets so many turns, one after the other, so that all see the same machine, whatever else it does. */
const TURNS = 5;

const mix = createDemoMix(ARRIVING_DAY);
const delivery = (): Buffer => webhookRequest(mix.next());

/**
 * The leanest JSON route of the same server, sent the same bytes. It authenticates nothing and reads no body, so it is a harder mark
 * than a route that only parsed its JSON would be; and the product needs no route that is there for a bench alone.
 */
const noOp = (): Buffer => requestBytes('GET /healthz', { Host: 'localhost', 'Content-Type': 'application/json' }, mix.next());

type FullTarget = Target & { databaseUrl: string };

type Stop = () => Promise<void>;

/** Measures everything in one run on one machine and prints it as Markdown. */
export async function benchIngest(bench: IngestBench): Promise<void> {
  const { say } = bench;
  await buildIfNeeded(ROOT);
  const { folder, remove } = makeFolder();
  const stops: Stop[] = [];
  try {
    const full = takeFull(folder, bench);
    const since = new Date();
    const targets = await startTargets(folder, bench, stops);
    say(`${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} cores, Node ${process.version}; the sender shares them. ` +
      `Load average before: ${(loadavg()[1] ?? 0).toFixed(1)}. Bodies: the demo's mix, ${Math.round(mix.averageBytes)} bytes on average. ` +
      `Medians of ${TURNS} turns.\n`);
    say('| what | connections | req/s | p50 ms | p99 ms | CPU ms per request | refused |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const connections of bench.connections) await benchInTurns(targets, connections, bench);
    benchRaw(folder, bench);
    const last = targets.at(-1);
    if (full && last) {
      await benchBeside(last, { durationMs: bench.durationMs, since, say });
      say(`\nDisk, everything: ${Math.round(full.diskBytesPerAttempt)} bytes per attempt, ${full.diskPerRaw.toFixed(2)} × the bytes of the raw JSON.`);
    }
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

async function startTargets(folder: string, { storedAttempts, withPostgresql, postgresqlUrl }: IngestBench, stops: Stop[]): Promise<FullTarget[]> {
  const start = async (databaseUrl: string): Promise<Product> => {
    const product = await startProduct({ folder, databaseUrl });
    stops.unshift(product.stop);
    return product;
  };
  const empty = await start(`file:${folder}/callboard.db`);
  const targets: FullTarget[] = [
    { name: 'no-op JSON route of the same server', ...empty, nextRequest: noOp },
    { name: 'durable `/api/hubtalk`, SQLite', ...empty, nextRequest: delivery },
  ];
  const file = path.join(folder, 'plain.db');
  makeEmptyDatabase(file);
  const plain = await startPlainServer(`file:${file}`);
  stops.unshift(plain.stop);
  targets.push({ name: 'plain `node:http` + the same writer', ...plain, databaseUrl: `file:${file}`, nextRequest: delivery });
  if (withPostgresql) {
    const server = await startPostgresql({ isDurable: true }).catch((fault: unknown) => {
      if (!(fault instanceof NoPostgresql)) throw fault;
      process.stderr.write(`\n!!! SKIPPED: PostgreSQL. ${fault.message}\n\n`);
      return null;
    });
    if (server) {
      stops.push(server.stop);
      targets.push({ name: 'durable `/api/hubtalk`, PostgreSQL', ...(await start(server.urlOf('postgres'))), nextRequest: delivery });
      if (storedAttempts > 0) {
        if (postgresqlUrl === null) await runOn(server.urlOf('postgres'), 'CREATE DATABASE full_database');
        const url = postgresqlUrl ?? server.urlOf('full_database');
        await fillPostgresql(url, storedAttempts);
        targets.push({ name: `durable \`/api/hubtalk\`, PostgreSQL, ${storedAttempts} attempts stored`, ...(await start(url)), nextRequest: delivery });
      }
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

async function benchBeside(target: FullTarget, { durationMs, since, say }: { durationMs: number; since: Date; say: IngestBench['say'] }): Promise<void> {
  const { alone, besideExport, besideBoth, export: exported, reprojected } = await measureBesideWork(target, { durationMs, since });
  const row = (what: string, load: Load): string => `| ${what} | ${Math.round(load.requestsPerSecond)} | ${load.p50Ms.toFixed(1)} | ${load.p99Ms.toFixed(1)} | ` +
    `${(load.p99Ms / alone.p99Ms).toFixed(1)} × | ${load.refused} |`;
  say(`\n| 8 connections, ${target.name} | req/s | p50 ms | p99 ms | of its p99 alone | refused |\n| --- | ---: | ---: | ---: | ---: | ---: |`);
  say(row('alone', alone));
  say(row(`while ${exported.rows} rows are exported (${(exported.tookMs / 1_000).toFixed(0)} s)`, besideExport));
  say(row(`while they are exported again and again, and ${reprojected} deliveries are projected anew`, besideBoth));
}

function rowOf(name: string, connections: number, { requestsPerSecond, p50Ms, p99Ms, cpuMs, refused }: Load): string {
  return `| ${name} | ${connections} | ${Math.round(requestsPerSecond)} | ${p50Ms.toFixed(1)} | ${p99Ms.toFixed(1)} | ${cpuMs.toFixed(2)} | ${refused} |`;
}
