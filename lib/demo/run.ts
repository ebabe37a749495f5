/** `npm run demo`: the same server as `npm start` on a database of its own, filled through its webhook. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  claimDemoFolder, emptyDemoFolder, openDemoFolder, readLoadedDemo, releaseDemoFolder, writeLoadedDemo,
} from './demo-folder';
import { baseUrlOf, createDemoEnvironment, DEMO_EMAIL, DEMO_PASSWORD, portOf } from './environment';
import { DEMO_CALLS, DEMO_SEED } from './generate-deliveries';
import { loadDemo } from './load-demo';
import { localDay } from './schedule';
import { isPortFree, nameCampaigns, startServer, stopServer, untilEnded, untilReady } from './server-process';

const PROJECT_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const PROGRESS_EVERY = 250;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function run(): Promise<void> {
  const port = portOf(process.env);
  if (port === null) throw new Error('PORT must be a number from 1 to 65535.');
  if (!(await isPortFree(port, process.env.HOST))) throw new Error(`Port ${port} is in use. Choose another: PORT=3001 npm run demo`);
  const folder = openDemoFolder(PROJECT_FOLDER);
  claimDemoFolder(folder);
  try {
    process.exitCode = await serve(folder, port);
  } finally {
    releaseDemoFolder(folder);
  }
}

/** Starts, loads and serves until the server ends; returns its exit code. */
async function serve(folder: string, port: number): Promise<number> {
  const now = new Date();
  const wanted = { anchorDay: localDay(now.getTime()), seed: DEMO_SEED, calls: DEMO_CALLS };
  const isLoaded = isSame(readLoadedDemo(folder), wanted);
  if (!isLoaded) {
    emptyDemoFolder(folder);
    claimDemoFolder(folder);
  }
  const token = randomBytes(24).toString('base64url');
  const environment = createDemoEnvironment(process.env, token);
  const server = startServer(PROJECT_FOLDER, environment);
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort();
    void stopServer(server);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const baseUrl = baseUrlOf(process.env, port);
  try {
    await untilReady(server, baseUrl);
    if (!isLoaded) {
      const deliveries = await load({ ...wanted, baseUrl, token, endsAt: now, signal: stopping.signal });
      await nameCampaigns(PROJECT_FOLDER, environment);
      writeLoadedDemo(folder, { ...wanted, deliveries });
    }
    say(`\nDemo:      http://localhost:${port}\nE-mail:    ${DEMO_EMAIL}\nPassword:  ${DEMO_PASSWORD}\n\nCtrl-C ends it.`);
    return await untilEnded(server);
  } catch (error) {
    await stopServer(server);
    if (stopping.signal.aborted) return 0;
    throw error;
  }
}

function isSame(loaded: ReturnType<typeof readLoadedDemo>, wanted: { anchorDay: string; seed: string; calls: number }): boolean {
  return loaded?.anchorDay === wanted.anchorDay && loaded.seed === wanted.seed && loaded.calls === wanted.calls;
}

async function load(options: Parameters<typeof loadDemo>[0]): Promise<number> {
  const onProgress = (posted: number): void => {
    if (posted % PROGRESS_EVERY === 0) process.stdout.write(`\rLoading the demo: ${posted} deliveries`);
  };
  const { posted, durationMs } = await loadDemo({ ...options, onProgress });
  say(`\rLoaded ${posted} deliveries of ${options.calls} calls in ${(durationMs / 1000).toFixed(1)} s.`);
  return posted;
}
