import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { readExport } from '../export/read-export';
import { ROOT } from '../product/start-product';
import { type Load, measureLoad, type Target } from './measure-load';

const CONNECTIONS = 8;
const EXPORT = '/api/v1/export.csv?rows=attempts&columns=call_event_uuid,outcome,started_at';
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
  const [besideExport, exported] = await Promise.all([measure(), readExport(target.port, EXPORT)]);
  const reprojection = startReprojection(target.databaseUrl, since);
  await sleep(UNDER_WAY_AFTER_MS);
  let isOver = false;
  const exporting = (async () => {
    while (!isOver) await readExport(target.port, EXPORT);
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
