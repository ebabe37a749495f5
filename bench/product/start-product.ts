import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopServer, untilReady } from '@/lib/demo/server-process';
import { VARIABLES } from '@/lib/env/schema';
import { childProcesses } from './processes';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const WEBHOOK_TOKEN = 'webhook-token-of-the-bench';
export const API_TOKEN = 'api-token-of-the-bench-1234';

/** A server as `npm start` runs it, in a process group of its own. */
export type Product = {
  port: number;
  /** of the process that serves, not of its launcher */
  pid: number;
  databaseUrl: string;
  readyAfterMs: number;
  printed: () => string;
  /** SIGKILL to the launcher and the server at once; resolves when both are gone */
  kill: () => Promise<void>;
  /** SIGTERM to the launcher alone, as an init system sends it; resolves with its exit code and how long it took */
  terminate: () => Promise<{ code: number | null; durationMs: number }>;
  stop: () => Promise<void>;
};

export type ProductOptions = {
  folder: string;
  databaseUrl?: string;
  variables?: Record<string, string>;
  /** a folder that `npm run assemble` has made, to start instead of the project */
  assembledIn?: string;
};

/** A folder for a database and a log, removed by `remove`. */
export function makeFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Starts the production server and waits until it is ready. Its log goes to a file of the folder, as it would under systemd.
 * @throws Error with that log when it ends before.
 */
export async function startProduct({ folder, databaseUrl = `file:${folder}/callboard.db`, variables = {}, assembledIn }: ProductOptions): Promise<Product> {
  const port = await freePort();
  const logFile = path.join(folder, 'server.log');
  const output = openSync(logFile, 'a');
  // set to nothing, so that neither the tester's environment nor an .env file reaches the server
  const unset = Object.fromEntries(Object.keys(VARIABLES).flatMap((name) => [[name, ''], [`${name}_FILE`, '']]));
  const startedMs = performance.now();
  const words = assembledIn === undefined ? ['--import', 'tsx', path.join('lib', 'server', 'start.ts')] : [path.join('.next', 'commands', 'start.mjs')];
  const launcher = spawn(process.execPath, words, {
    cwd: assembledIn ?? ROOT,
    env: {
      ...process.env, ...unset, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: databaseUrl, NODE_ENV: 'production',
      HUBTALK_WEBHOOK_TOKENS: WEBHOOK_TOKEN, API_TOKENS: API_TOKEN, ...variables,
    },
    stdio: ['ignore', output, output],
    detached: true,
  });
  closeSync(output);
  const printed = (): string => readFileSync(logFile, 'utf8');
  try {
    await untilReady(launcher, `http://127.0.0.1:${port}`);
  } catch (fault) {
    await stopServer(launcher);
    throw new Error(`The server did not start:\n${printed().slice(-4_000)}`, { cause: fault });
  }
  const readyAfterMs = performance.now() - startedMs;
  // started last: what compiles the launcher, if anything had to be compiled, is a child of it too
  const pid = childProcesses(launcher.pid ?? 0).at(-1) ?? 0;
  return {
    port, pid, databaseUrl, readyAfterMs, printed,
    kill: () => killGroup(launcher),
    terminate: () => terminate(launcher),
    stop: () => stopServer(launcher),
  };
}

async function killGroup(launcher: ChildProcess): Promise<void> {
  const group = launcher.pid ?? 0;
  const ended = ending(launcher);
  process.kill(-group, 'SIGKILL');
  await ended;
  // the launcher is gone; its child is too when the group is
  for (let tries = 0; tries < 500 && isGroupAlive(group); tries += 1) await sleep(10);
}

async function terminate(launcher: ChildProcess): Promise<{ code: number | null; durationMs: number }> {
  const startedMs = performance.now();
  const ended = ending(launcher);
  launcher.kill('SIGTERM');
  const code = await ended;
  return { code, durationMs: performance.now() - startedMs };
}

function ending(launcher: ChildProcess): Promise<number | null> {
  if (launcher.exitCode !== null || launcher.signalCode !== null) return Promise.resolve(launcher.exitCode);
  return new Promise((resolve) => launcher.once('exit', (code) => resolve(code)));
}

function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      // a TCP server that listens has an address and port
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
