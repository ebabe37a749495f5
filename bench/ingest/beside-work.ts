import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { headBytes } from '../load/requests';
import { API_TOKEN, ROOT } from '../product/start-product';
import { type Load, measureLoad, type Target } from './measure-load';

const CONNECTIONS = 8;
const EXPORT_WITHIN_MS = 900_000;
/** Node, its loader and the first batch. */
const UNDER_WAY_AFTER_MS = 3_000;

export type BesideWork = {
  alone: Load;
  besideExport: Load;
  /** an export and a reprojection at once */
  besideBoth: Load;
  export: { rows: number; tookMs: number };
  /** deliveries that were projected anew */
  reprojected: number;
};

/**
 * Ingest alone, while every attempt is exported as CSV, and while that goes on again and again beside `npm run reproject` of what was
 * received since `since`: deliveries that are not of a multiplied database, whose bodies are not what their rows say.
 */
export async function measureBesideWork(target: Target & { databaseUrl: string }, { durationMs, since }: { durationMs: number; since: Date }): Promise<BesideWork> {
  const measure = (): Promise<Load> => measureLoad(target, { connections: CONNECTIONS, durationMs });
  const alone = await measure();
  const [besideExport, exported] = await Promise.all([measure(), readExport(target.port)]);
  const reprojection = startReprojection(target.databaseUrl, since);
  await sleep(UNDER_WAY_AFTER_MS);
  let isOver = false;
  const exporting = (async () => {
    while (!isOver) await readExport(target.port);
  })();
  const besideBoth = await measure();
  isOver = true;
  await exporting;
  return { alone, besideExport, besideBoth, export: exported, reprojected: await reprojection.stop() };
}

function startReprojection(databaseUrl: string, since: Date): { stop: () => Promise<number> } {
  const words = ['--conditions=react-server', '--import', 'tsx', 'lib/reproject/run.ts', '--restart', '--since', since.toISOString()];
  const child: ChildProcess = spawn(process.execPath, words, { cwd: ROOT, env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' } });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'exit');
  return {
    stop: async () => {
      if (child.exitCode !== null) throw new Error(`The reprojection was over before ingest beside it was measured:\n${printed}`);
      child.kill('SIGTERM');
      await ended;
      return Number(/(\d+) projected/.exec(printed)?.[1] ?? NaN);
    },
  };
}

/** Reads the whole export and counts its lines, without keeping it. */
function readExport(port: number): Promise<{ rows: number; tookMs: number }> {
  const startedMs = performance.now();
  return new Promise((resolve, reject) => {
    let rows = 0;
    const socket = connect(port, '127.0.0.1');
    socket.setTimeout(EXPORT_WITHIN_MS, () => socket.destroy(new Error('the export did not end')));
    socket.on('error', reject);
    socket.once('data', (chunk) => {
      if (!chunk.toString('latin1').startsWith('HTTP/1.1 200')) reject(new Error(`the export was refused: ${chunk.toString()}`));
    });
    socket.on('data', (chunk) => {
      for (let at = chunk.indexOf('\r\n'); at >= 0; at = chunk.indexOf('\r\n', at + 2)) rows += 1;
    });
    socket.on('close', () => resolve({ rows, tookMs: performance.now() - startedMs }));
    socket.write(headBytes('GET /api/v1/export.csv?rows=attempts&columns=call_event_uuid,outcome,started_at', {
      Host: 'localhost', Authorization: `Bearer ${API_TOKEN}`, Connection: 'close',
    }));
  });
}
