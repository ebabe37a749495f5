import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { buildThreads } from '@/lib/threads/build-threads';
import { sourceFingerprint } from './source-fingerprint';

const NEXT = 'node_modules/next/dist/bin/next';

/** What lib/server/assemble.ts calls Next's standalone server. */
export const ASSEMBLED_SERVER = 'server.cjs';

/** Whether the folder is what lib/server/assemble.ts makes: built, and without what could build it. */
const isAssembled = (root: string): boolean => existsSync(path.join(root, ASSEMBLED_SERVER));

/** Builds the pages and the threads unless `.next` holds a build of exactly these sources. @throws Error when the build fails. */
export async function buildIfNeeded(root: string): Promise<'built' | 'up to date'> {
  if (isAssembled(root)) return 'up to date';
  const note = path.join(root, '.next/callboard-sources');
  const wanted = sourceFingerprint(root);
  const isBuilt = existsSync(path.join(root, '.next/BUILD_ID')) && existsSync(note) && readFileSync(note, 'utf8') === wanted;
  if (isBuilt) return 'up to date';
  process.stdout.write('Building the pages; this happens once after an update and takes about a minute.\n');
  const code = await runNext(root, ['build']);
  if (code !== 0) throw new Error(`The build failed (exit code ${code}); its own message is above.`);
  await buildThreads(root);
  writeFileSync(note, wanted);
  return 'built';
}

/**
 * Resolves with its exit code. A signal to this process meanwhile ends both: a build that was left alone would go on, and hold up the one
 * of the next start.
 */
export function runNext(root: string, words: string[], variables: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [path.join(root, NEXT), ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...variables, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const stop = (signal: NodeJS.Signals): void => {
    child.once('exit', () => process.exit(128 + constants.signals[signal]));
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve(exitCode ?? 1);
    });
  });
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Longer than proxies keep an idle connection (nginx 1 min, Caddy 2): of both ends the one that sends must be the one that closes, or a
 * delivery that it sends in that moment is reset. Node's own default is 5 s.
 */
const IDLE_CONNECTION_MS = 130_000;

/** Requests under way are finished within this, else cut off: they were not answered, so their senders know. */
const STOP_WITHIN_MS = 10_000;

/**
 * Serves until it ends. A signal to this process is handed on once: the port is closed, requests under way are finished, and what is
 * not finished after ten seconds is cut off. Resolves with the exit code, 0 when it was told to end.
 */
export function serve(root: string, { port, host, isDevelopment }: { port: number; host: string | undefined; isDevelopment: boolean }): Promise<number> {
  const idle = isDevelopment ? [] : ['--keepAliveTimeout', String(IDLE_CONNECTION_MS)];
  const words = [path.join(root, NEXT), isDevelopment ? 'dev' : 'start', '--port', String(port), ...idle, ...(host === undefined ? [] : ['--hostname', host])];
  // the assembled server is told by variables; Docker sets HOSTNAME to what it calls the container
  const variables = isAssembled(root) ? { PORT: String(port), HOSTNAME: host ?? '0.0.0.0', KEEP_ALIVE_TIMEOUT: String(IDLE_CONNECTION_MS) } : {};
  const child = spawn(process.execPath, isAssembled(root) ? [path.join(root, ASSEMBLED_SERVER)] : words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...variables, NODE_ENV: isDevelopment ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  let isStopping = false;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (!isStopping) setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS).unref();
      isStopping = true;
      child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // Next ends with 128 + the signal's number when it was asked to
    child.once('exit', (exitCode) => resolve(isStopping ? 0 : (exitCode ?? 1)));
  });
}
