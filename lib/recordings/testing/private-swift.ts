import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const STARTS_WITHIN_MS = 120_000;
const PACKAGES = ['swift-proxy', 'swift-account', 'swift-container', 'swift-object'];

/** A real S3 server of our own on 127.0.0.1: OpenStack Swift, which checks signatures, times and regions. */
export type PrivateSwift = {
  /** what the product is started with to find it */
  variables: Record<'S3_BUCKET' | 'S3_ENDPOINT' | 'S3_FORCE_PATH_STYLE' | 'S3_REGION' | 'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY', string>;
  put: (key: string, body: Buffer) => Promise<void>;
  stop: () => Promise<void>;
};

/** Thrown when this machine has no Swift and none could be installed. */
export class NoSwift extends Error {}

/** Starts the four processes with an empty bucket; pages of any origin may read it unless `hasCors` is false. @throws NoSwift */
export async function startSwift({ hasCors = true } = {}): Promise<PrivateSwift> {
  findOrInstall();
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-swift-'));
  mkdirSync(path.join(folder, 'data/sda'), { recursive: true });
  const [account = 0, container = 0, object = 0, proxy = 0] = await freePorts(4);
  writeConfiguration(folder, { account, container, object, proxy, hasCors });
  execFileSync('/usr/bin/python3', ['-c', RINGS, folder, String(account), String(container), String(object)], { stdio: 'ignore' });
  const output = openSync(path.join(folder, 'output.log'), 'a');
  const servers = ['account', 'container', 'object', 'proxy'].map((name) => {
    const server = spawn(`swift-${name}-server`, [path.join(folder, `${name}.conf`)], { stdio: ['ignore', output, output] });
    // also when a test run breaks off
    process.once('exit', () => server.kill('SIGKILL'));
    return server;
  });
  const stop = async () => {
    await Promise.all(servers.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  const variables = {
    S3_BUCKET: 'recordings', S3_ENDPOINT: `http://127.0.0.1:${proxy}`, S3_FORCE_PATH_STYLE: 'true', S3_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test:tester', AWS_SECRET_ACCESS_KEY: 'testing',
  };
  const client = new S3Client({
    region: variables.S3_REGION, endpoint: variables.S3_ENDPOINT, forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED',
    credentials: { accessKeyId: variables.AWS_ACCESS_KEY_ID, secretAccessKey: variables.AWS_SECRET_ACCESS_KEY },
  });
  try {
    await untilReady(client, variables.S3_BUCKET);
  } catch (fault) {
    const said = readFileSync(path.join(folder, 'output.log'), 'utf8').slice(-2_000);
    await stop();
    throw new Error(`Swift did not start:\n${said}`, { cause: fault });
  }
  return { variables, stop, put: async (Key, Body) => void (await client.send(new PutObjectCommand({ Bucket: variables.S3_BUCKET, Key, Body }))) };
}

const isInstalled = (): boolean => existsSync('/usr/bin/swift-proxy-server') && existsSync('/usr/bin/swift-object-server');

function findOrInstall(): void {
  if (isInstalled()) return;
  try {
    process.stdout.write('OpenStack Swift is not on this machine; installing it from the distribution for the tests.\n');
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], { stdio: 'ignore', timeout: 300_000 });
  } catch {
    // said below
  }
  if (!isInstalled()) throw new NoSwift(`OpenStack Swift was neither found nor could it be installed (apt-get install ${PACKAGES.join(' ')}).`);
}

/** Where each kind of server keeps what: one device, one replica. */
const RINGS = `
import sys
from swift.common.ring import RingBuilder
folder, *ports = sys.argv[1:]
for name, port in zip(['account', 'container', 'object'], ports):
    builder = RingBuilder(4, 1, 0)
    place = {'ip': '127.0.0.1', 'port': int(port), 'replication_ip': '127.0.0.1', 'replication_port': int(port)}
    builder.add_dev({'id': 0, 'region': 1, 'zone': 1, 'device': 'sda', 'weight': 1.0, 'meta': '', **place})
    builder.rebalance()
    builder.get_ring().save('%s/%s.ring.gz' % (folder, name))
`;

/** A server that has not started yet would be left alone for a minute. */
const FORGIVING = 'error_suppression_interval = 1\nerror_suppression_limit = 1000000';

type Configuration = { account: number; container: number; object: number; proxy: number; hasCors: boolean };

function writeConfiguration(folder: string, { proxy, hasCors, ...storage }: Configuration): void {
  const common = `bind_ip = 127.0.0.1\nworkers = 0\nuser = ${userInfo().username}\nswift_dir = ${folder}\n`;
  writeFileSync(path.join(folder, 'swift.conf'), '[swift-hash]\nswift_hash_path_suffix = test\nswift_hash_path_prefix = test\n[storage-policy:0]\nname = Policy-0\ndefault = yes\n');
  for (const [name, port] of Object.entries(storage)) {
    const text = `[DEFAULT]\n${common}bind_port = ${port}\ndevices = ${folder}/data\nmount_check = false\n[pipeline:main]\npipeline = ${name}-server\n[app:${name}-server]\nuse = egg:swift#${name}\n`;
    writeFileSync(path.join(folder, `${name}.conf`), text);
  }
  // no memcached: nobody listens at port 1, and what is not cached is asked for
  const filters = ['catch_errors', 'gatekeeper', 'cache', 's3api', 'tempauth', 'copy', 'slo', 'dlo'];
  const options: Record<string, string> = {
    cache: 'memcache_servers = 127.0.0.1:1', s3api: 's3_acl = false\nlocation = us-east-1', tempauth: 'user_test_tester = testing .admin',
  };
  const eggs: Record<string, string> = { cache: 'memcache' };
  const text = [
    `[DEFAULT]\n${common}bind_port = ${proxy}\n${hasCors ? 'cors_allow_origin = *\n' : ''}[pipeline:main]\npipeline = ${filters.join(' ')} proxy-server`,
    `[app:proxy-server]\nuse = egg:swift#proxy\nallow_account_management = true\naccount_autocreate = true\n${FORGIVING}`,
    ...filters.map((name) => `[filter:${name}]\nuse = egg:swift#${eggs[name] ?? name}\n${options[name] ?? ''}`),
  ];
  writeFileSync(path.join(folder, 'proxy.conf'), `${text.join('\n')}\n`);
}

/** All four have answered once: the bucket is made, an object was written and taken away. */
async function untilReady(client: S3Client, Bucket: string): Promise<void> {
  const object = { Bucket, Key: 'probe' };
  for (const giveUpAt = Date.now() + STARTS_WITHIN_MS; ; await sleep(100)) {
    try {
      await client.send(new CreateBucketCommand({ Bucket })).catch((fault: unknown) => {
        if (!(fault instanceof Error && fault.name === 'BucketAlreadyOwnedByYou')) throw fault;
      });
      await client.send(new PutObjectCommand({ ...object, Body: Buffer.from('probe') }));
      return void (await client.send(new DeleteObjectCommand(object)));
    } catch (fault) {
      if (Date.now() > giveUpAt) throw fault;
    }
  }
}

async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(Array.from({ length: count }, () => new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => resolve(probe));
  })));
  // held all at once, so that they differ
  return Promise.all(probes.map((probe) => new Promise<number>((resolve, reject) => {
    const address = probe.address();
    probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
  })));
}

function end(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
