import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { forgetEnv } from '@/lib/env/env';
import { sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { checkStorage } from './check/check-storage';
import { openRecording } from './open-recording';
import { forgetS3Client } from './s3';
import type { RecordingQuery } from './schema';
import type { PrivateSwift } from './testing/private-swift';
import { SWIFT_VARIABLE } from './testing/swift-setup';

const ADMIN: Viewer = { kind: 'user', userId: 'a', name: 'Admin', role: 'admin', campaignScope: 'all' };
const PLAY: RecordingQuery = { answer: 'link', download: false, renewal: false };
const UUID = '794ea9ef-0304-450a-864a-cd1be055a28d';
const ATTEMPT = `${UUID}-e0`;
const ORIGIN = 'https://calls.example.kz';
type Variables = PrivateSwift['variables'];
const { open: OPEN, closed: CLOSED } = JSON.parse(process.env[SWIFT_VARIABLE] ?? '{}') as Record<'open' | 'closed', Variables>;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([sampleCall({ uuid: UUID })]);
  for (const variables of [OPEN, CLOSED]) await put(variables, { 'calls/2026/а б+c%20.mp3': '0123456789', 'secret.txt': 'not below the prefix' });
});
afterAll(() => database.close());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
beforeEach(async () => {
  configure({});
  await sendKey('2026/а б+c%20.mp3');
});

async function put(variables: Variables, objects: Record<string, string>): Promise<void> {
  const credentials = { accessKeyId: variables.AWS_ACCESS_KEY_ID, secretAccessKey: variables.AWS_SECRET_ACCESS_KEY };
  const client = new S3Client({ region: 'us-east-1', endpoint: variables.S3_ENDPOINT, forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED', credentials });
  for (const [Key, Body] of Object.entries(objects)) await client.send(new PutObjectCommand({ Bucket: variables.S3_BUCKET, Key, Body }));
}

function configure(changes: Partial<Variables> & Record<string, string>): void {
  vi.unstubAllEnvs();
  for (const [name, text] of Object.entries({ ...OPEN, S3_KEY_PREFIX: 'calls/', AUTH_SECRET: 'a secret of at least thirty-two characters', ...changes })) vi.stubEnv(name, text);
  forgetEnv();
  forgetS3Client();
}

async function sendKey(recordingKey: string): Promise<void> {
  await inTransaction((tx) => tx.attemptContent.updateMany({ data: { recordingKey } }));
}

const linkOf = async (asked: Partial<RecordingQuery> = {}) => (await openRecording(ADMIN, ATTEMPT, { ...PLAY, ...asked })).url;
const reasonOf = (asked: Promise<unknown>) => asked.then(() => 'ready', (fault: { errors?: { message: string }[] }) => fault.errors?.[0]?.message);
const codesOf = async () => (await checkStorage(ADMIN, ORIGIN)).map(({ code }) => code);

describe('a link to a bucket', () => {
  it('opens its object below the prefix, whole and by range, whatever letters are in the key', async () => {
    const { url, sizeBytes } = await openRecording(ADMIN, ATTEMPT, PLAY);
    const whole = await fetch(url);
    expect([sizeBytes, whole.status, whole.headers.get('content-type'), await whole.text()]).toEqual([10, 200, 'audio/mpeg', '0123456789']);
    const part = await fetch(url, { headers: { Range: 'bytes=2-4' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234']);
    expect((await fetch(await linkOf({ download: true }))).headers.get('content-disposition')).toContain('attachment; filename=');
  });

  it('opens nothing else: another key, another answer, a longer life are refused', async () => {
    const url = await linkOf();
    const bent = [
      url.replace(/calls\/2026\/[^?]*/, 'secret.txt'), url.replace('audio%2Fmpeg', 'text%2Fhtml'), url.replace('X-Amz-Expires=300', 'X-Amz-Expires=900'),
      url.replace(/X-Amz-Signature=./, (start) => start.slice(0, -1) + (start.endsWith('0') ? '1' : '0')), url.replace(/&X-Amz-Signature=[^&]*/, ''),
    ];
    for (const address of bent) {
      expect(address).not.toBe(url);
      expect([address, (await fetch(address)).status]).toEqual([address, 403]);
    }
    expect((await fetch(url)).status).toBe(200);
  });

  it('is dead at its end', async () => {
    configure({ RECORDING_LINK_SECONDS: '1' });
    const url = await linkOf();
    expect((await fetch(url)).status).toBe(200);
    await expect.poll(async () => (await fetch(url)).status, { timeout: 10_000 }).toBe(403);
    // and one of 300 s that was signed 301 s ago
    configure({});
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 301_000 });
    const { signLink } = await import('./sign-link');
    const old = (await signLink('2026/а б+c%20.mp3', false)).url;
    vi.useRealTimers();
    expect(new URL(old).searchParams.get('X-Amz-Expires')).toBe('300');
    expect((await fetch(old)).status).toBe(403);
  });
});

it('trap 32: a key leads nowhere but below the prefix', async () => {
  for (const key of ['../secret.txt', '2026/../../secret.txt', '/secret.txt', `${OPEN.S3_ENDPOINT}/recordings/secret.txt`, 'a\u0001.mp3', '2026//x.mp3', '..\\secret.txt']) {
    await sendKey(key);
    expect([key, await reasonOf(openRecording(ADMIN, ATTEMPT, PLAY))]).toEqual([key, 'refused']);
  }
  for (const key of ['secret.txt', '%2e%2e/secret.txt', '..%2fsecret.txt', 'calls/2026/x.mp3']) {
    await sendKey(key);
    expect([key, await reasonOf(openRecording(ADMIN, ATTEMPT, PLAY))]).toEqual([key, 'missing']);
  }
});

it('what is wrong with the storage is told apart when play is pressed', async () => {
  await sendKey('gone.mp3');
  expect(await reasonOf(openRecording(ADMIN, ATTEMPT, PLAY))).toBe('missing');
  await sendKey('2026/а б+c%20.mp3');
  configure({ AWS_SECRET_ACCESS_KEY: 'wrong' });
  expect(await reasonOf(openRecording(ADMIN, ATTEMPT, PLAY))).toBe('denied');
  configure({ S3_ENDPOINT: 'http://127.0.0.1:1' });
  expect(await reasonOf(openRecording(ADMIN, ATTEMPT, PLAY))).toBe('unreachable');
});

describe('the check of the storage', () => {
  it('finds a good bucket good', async () => {
    expect(await codesOf()).toEqual(['connection_ok', 'prefix_ok', 'clock_ok', 'samples_ok', 'link_ok', 'cors_ok']);
  });

  it('tells a bucket that lets no page read', async () => {
    configure(CLOSED);
    expect(await codesOf()).toEqual(['connection_ok', 'prefix_ok', 'clock_ok', 'samples_ok', 'link_ok', 'cors_missing']);
  });

  it('tells a wrong prefix and lost recordings', async () => {
    configure({ S3_KEY_PREFIX: 'elsewhere/' });
    expect(await codesOf()).toEqual(['connection_ok', 'prefix_empty', 'clock_ok', 'samples_none']);
  });

  it.each([
    ['wrong_secret', { AWS_SECRET_ACCESS_KEY: 'wrong' }],
    ['no_bucket', { S3_BUCKET: 'nowhere' }],
    ['wrong_region', { S3_REGION: 'eu-west-1' }],
    ['unreachable', { S3_ENDPOINT: 'http://127.0.0.1:1' }],
    ['no_credentials', {
      AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: 'true', AWS_SHARED_CREDENTIALS_FILE: '/nowhere', AWS_CONFIG_FILE: '/nowhere',
    }],
    // Swift, unlike Amazon, does not say whether the key or its secret is wrong; the words name both
    ['wrong_secret', { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE' }],
  ] as const)('tells %s', async (code, changes) => {
    configure(changes);
    const [first] = await checkStorage(ADMIN, ORIGIN);
    expect([first?.code, first?.state]).toEqual([code, 'fault']);
    if (code === 'wrong_region') expect(first?.facts.region).toBe('us-east-1');
    expect(JSON.stringify(first)).not.toContain('testing');
  });

  it.each([
    [20, ['link_ok', 'cors_ok']],
    // what was signed 20 minutes ago is dead
    [-20, ['link_refused']],
  ])('tells a clock that is %i minutes off, and what becomes of links', async (minutes, links) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
    const checks = await checkStorage(ADMIN, ORIGIN);
    // the SDK asks again by the server's clock; a link cannot
    expect(checks.map(({ code }) => code)).toEqual(['connection_ok', 'prefix_ok', 'clock_skewed', 'samples_ok', ...links]);
    expect(checks[2]?.state).toBe('fault');
    expect(Math.abs(Number(checks[2]?.facts.seconds) - minutes * 60)).toBeLessThanOrEqual(5);
  });

  it.each([
    ['wrong_key_id', 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.'],
    ['clock', 'RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.'],
  ] as const)('tells %s where a server says so as Amazon does', async (code, name, said) => {
    const server = createServer((_, response) => {
      response.writeHead(403, { 'Content-Type': 'application/xml' }).end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${name}</Code><Message>${said}</Message></Error>`);
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    // a listening TCP server has an address and a port
    configure({ S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    const [first] = await checkStorage(ADMIN, ORIGIN);
    server.close();
    expect(first).toMatchObject({ code, state: 'fault', facts: { said } });
  });

  it('asks as the page does: a server that refuses preflights, as Swift does, lets the page read all the same', async () => {
    const headers = { Origin: ORIGIN, 'Access-Control-Request-Method': 'GET' };
    expect((await fetch(await linkOf(), { method: 'OPTIONS', headers })).status).toBe(405);
    expect(await codesOf()).toContain('cors_ok');
  });

  it('is for admins', async () => {
    await expect(checkStorage({ ...ADMIN, role: 'manager' }, ORIGIN)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
