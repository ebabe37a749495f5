import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';

type Environment = Record<string, string | undefined>;

/** The log's lines at level `info`: one for each of thousands of deliveries, which nobody who tries the demo wants to see. */
const REQUEST_LINE = '{"level":30';

const READY_WITHIN_MS = 600_000;
const STOP_WITHIN_MS = 12_000;

/** Whether nothing listens on the port yet: else the demo would post into another server. */
export async function isPortFree(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, ...(host ? { host } : {}) }, () => probe.close(() => resolve(true)));
  });
}

/** The same server as `npm start`, in a process group of its own so that stopping it stops its children too. */
export function startServer(projectFolder: string, environment: Environment): ChildProcess {
  const server = spawn(process.execPath, ['--import', 'tsx', path.join('lib', 'server', 'start.ts')], {
    cwd: projectFolder,
    env: { ...environment, NODE_ENV: environment.NODE_ENV === 'development' ? 'development' : 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  createInterface({ input: server.stdout }).on('line', (line) => {
    if (!line.startsWith(REQUEST_LINE)) process.stdout.write(`${line}\n`);
  });
  return server;
}

/** Names the campaigns as a manager would have done by then. @throws Error when that fails. */
export async function nameCampaigns(projectFolder: string, environment: Environment): Promise<void> {
  const words = ['--conditions=react-server', '--import', 'tsx', path.join('lib', 'demo', 'name-campaigns.ts')];
  const child = spawn(process.execPath, words, { cwd: projectFolder, env: { ...environment, NODE_ENV: 'production' }, stdio: 'inherit' });
  const code = await untilEnded(child);
  if (code !== 0) throw new Error(`The campaigns could not be named (exit code ${code}).`);
}

/**
 * Resolves when the server answers `/readyz`; a first start builds the pages before.
 * @throws Error when it ends before, or is not ready within ten minutes.
 */
export async function untilReady(server: ChildProcess, baseUrl: string): Promise<void> {
  const lastMs = Date.now() + READY_WITHIN_MS;
  while (Date.now() < lastMs) {
    if (hasEnded(server)) throw new Error('The server ended before it was ready; its own message is above.');
    const response = await fetch(`${baseUrl}/readyz`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The server was not ready within ten minutes.');
}

/** Asks the server and its children to end, and ends them after twelve seconds. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  signalGroup(server, 'SIGTERM');
  const killing = setTimeout(() => signalGroup(server, 'SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(killing);
}

/** Resolves with the exit code. */
export async function untilEnded(server: ChildProcess): Promise<number> {
  if (hasEnded(server)) return server.exitCode ?? 0;
  return new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 0)));
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null || server.pid === undefined;
}

function signalGroup(server: ChildProcess, signal: NodeJS.Signals): void {
  if (server.pid === undefined) return;
  try {
    process.kill(-server.pid, signal);
  } catch {
    // the group has ended in between
    server.kill(signal);
  }
}
