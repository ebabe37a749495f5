import Database from 'better-sqlite3';
import { percentile } from '../load/percentile';
import type { Load } from './measure-load';

/**
 * What the driver and the disk do at best: bodies into one bare table, so many in one transaction as there are connections, each
 * transaction synced. No server, no projection, no index.
 */
export function measureRawInserts({ file, connections, durationMs, nextBody }: {
  file: string;
  connections: number;
  durationMs: number;
  nextBody: () => string;
}): Load {
  const database = new Database(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS bodies (id INTEGER PRIMARY KEY, body TEXT)');
  const insert = database.prepare('INSERT INTO bodies (body) VALUES (?)');
  const insertAll = database.transaction((bodies: string[]) => bodies.forEach((body) => insert.run(body)));
  const latenciesMs: number[] = [];
  const startedMs = performance.now();
  const cpuBefore = process.cpuUsage();
  while (performance.now() - startedMs < durationMs) {
    const bodies = Array.from({ length: connections }, nextBody);
    const beganMs = performance.now();
    insertAll.immediate(bodies);
    const latencyMs = performance.now() - beganMs;
    for (let count = 0; count < connections; count += 1) latenciesMs.push(latencyMs);
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  const spentS = (performance.now() - startedMs) / 1_000;
  database.close();
  return {
    requestsPerSecond: latenciesMs.length / spentS,
    p50Ms: percentile(latenciesMs, 50) ?? NaN,
    p99Ms: percentile(latenciesMs, 99) ?? NaN,
    cpuMs: (user + system) / 1_000 / latenciesMs.length,
    refused: 0,
  };
}
