import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const STARTS_WITHIN_MS = 30_000;

/** A server of our own in a temporary folder, on 127.0.0.1; without a password, since nobody else may connect to it for long. */
export type PrivatePostgresql = {
  port: number;
  /** the connection string of one of its databases */
  urlOf: (database: string) => string;
  /** as a crash and a new start (`pg_ctl restart -m immediate`); resolves when it takes connections again */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Thrown when this machine has no PostgreSQL and none could be installed. */
export class NoPostgresql extends Error {}

/**
 * Starts a cluster and waits for it. Its collation is a linguistic one on purpose: what sorts or compares text must not lean on the
 * database's default. `isDurable: false` leaves out every fsync, for tests that never pull the plug.
 * @throws NoPostgresql
 */
export async function startPostgresql({ isDurable = false } = {}): Promise<PrivatePostgresql> {
  const bin = findPrograms() ?? installPrograms();
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-postgresql-'));
  const owner = ownerOf();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const dataFolder = path.join(folder, 'data');
  initialise(path.join(bin, 'initdb'), dataFolder, owner);
  const port = await freePort();
  const log = path.join(folder, 'server.log');
  const launch = async (): Promise<ChildProcess> => {
    const settings = isDurable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
    const words = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'max_connections=100', ...settings].flatMap((word) => ['-c', word]);
    const output = openSync(log, 'a');
    const child = spawn(path.join(bin, 'postgres'), ['-D', dataFolder, '-p', String(port), ...words], {
      ...owner, cwd: folder, stdio: ['ignore', output, output],
    });
    // also when a test run breaks off
    process.once('exit', () => child.kill('SIGQUIT'));
    await waitUntilReady(port, child, log);
    return child;
  };
  let server = await launch();
  return {
    port,
    urlOf: (database) => urlOf(port, database),
    restart: async () => {
      await end(server, 'SIGQUIT');
      server = await launch();
    },
    stop: async () => {
      await end(server, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** With ICU's collation as the default, where this PostgreSQL has one (15 and later). */
function initialise(initdb: string, dataFolder: string, owner: Owner | null): void {
  const words = ['-D', dataFolder, '-U', 'callboard', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const options = { ...owner, cwd: path.dirname(dataFolder), stdio: 'ignore' } as const;
  try {
    execFileSync(initdb, [...words, '--locale-provider=icu', '--icu-locale=en-US'], options);
  } catch {
    execFileSync(initdb, words, options);
  }
}

const urlOf = (port: number, database: string): string => `postgresql://callboard@127.0.0.1:${port}/${database}`;

/** The folder of the programs: on the path, or where Debian keeps them (the newest). */
function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => path.join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(path.delimiter)];
  return folders.find((folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres'))) ?? null;
}

function installPrograms(): string {
  try {
    process.stdout.write('PostgreSQL is not on this machine; installing it from the distribution for the tests.\n');
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { stdio: 'ignore', timeout: 300_000 });
  } catch {
    // said below
  }
  const bin = findPrograms();
  if (bin === null) throw new NoPostgresql('PostgreSQL was neither found nor could it be installed (apt-get install postgresql).');
  return bin;
}

type Owner = { uid: number; gid: number };

/** PostgreSQL refuses to run as root. */
function ownerOf(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

async function waitUntilReady(port: number, child: ChildProcess, log: string): Promise<void> {
  for (const giveUpAt = Date.now() + STARTS_WITHIN_MS; Date.now() < giveUpAt && child.exitCode === null; await sleep(50)) {
    const client = new Client({ connectionString: urlOf(port, 'postgres') });
    client.on('error', () => undefined);
    const isReady = await client.connect().then(() => true, () => false);
    await client.end().catch(() => undefined);
    if (isReady) return;
  }
  child.kill('SIGKILL');
  throw new Error(`PostgreSQL did not start:\n${readFileSync(log, 'utf8').slice(-2_000)}`);
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
