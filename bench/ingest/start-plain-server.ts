import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { ROOT } from '../product/start-product';

/** Starts plain-server.ts on a migrated database. */
export async function startPlainServer(databaseUrl: string): Promise<{ port: number; pid: number; stop: () => Promise<void> }> {
  const words = ['--conditions=react-server', '--import', 'tsx', path.join('bench', 'ingest', 'plain-server.ts')];
  const child = spawn(process.execPath, words, {
    cwd: ROOT, env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line]: Buffer[] = await once(child.stdout, 'data');
  return {
    port: Number(line?.toString()),
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
