import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { forgetEnv } from '@/lib/env/env';
import { sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { getRecordingLink, getRecordingState } from './data';
import { openLocalRecording } from './local-file';
import { requireRecordingLink } from './require-recording-link';

const VIEWER: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };
const UUID = '794ea9ef-0304-450a-864a-cd1be055a28d';
const ATTEMPT = `${UUID}-e0`;
const KEY = `${ATTEMPT}.mp3`;

const folder = mkdtempSync(path.join(tmpdir(), 'callboard-recordings-'));
let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([sampleCall({ uuid: UUID })]);
  writeFileSync(path.join(folder, KEY), '0123456789');
  mkdirSync(path.join(folder, 'folder.mp3'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

function configure(variables: Record<string, string>): void {
  vi.unstubAllEnvs();
  vi.stubEnv('AUTH_SECRET', 'a secret of at least thirty-two characters');
  for (const [name, text] of Object.entries(variables)) vi.stubEnv(name, text);
  forgetEnv();
}
beforeEach(async () => {
  configure({ RECORDINGS_DIR: folder });
  await sendKey(KEY);
});

async function sendKey(recordingKey: string | null): Promise<void> {
  await inTransaction((tx) => tx.attemptContent.updateMany({ data: { recordingKey } }));
}

async function open(range: string | null): Promise<Response> {
  const url = await requireRecordingLink(VIEWER, ATTEMPT.toUpperCase());
  return openLocalRecording(new URL(url, 'http://localhost').searchParams, range);
}

describe('a recording in the folder', () => {
  it('is opened whole and by range through its signed link', async () => {
    const whole = await open(null);
    expect([whole.status, whole.headers.get('content-type'), await whole.text()]).toEqual([200, 'audio/mpeg', '0123456789']);
    const part = await open('bytes=2-4');
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234']);
    expect((await open('bytes=10-')).status).toBe(416);
  });

  it('is not opened by a forged link, nor once the file is gone', async () => {
    const url = new URL(await requireRecordingLink(VIEWER, ATTEMPT), 'http://localhost');
    url.searchParams.set('key', 'another.mp3');
    await expect(openLocalRecording(url.searchParams, null)).rejects.toMatchObject({ code: 'forbidden' });
    const good = new URL(await requireRecordingLink(VIEWER, ATTEMPT), 'http://localhost').searchParams;
    configure({ RECORDINGS_DIR: path.join(folder, 'elsewhere') });
    await expect(openLocalRecording(good, null)).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('trap 32: the states are told apart', async () => {
  expect(await getRecordingState(VIEWER, ATTEMPT)).toBe('ready');
  for (const key of ['gone.mp3', 'folder.mp3']) {
    await sendKey(key);
    expect(await getRecordingState(VIEWER, ATTEMPT)).toBe('missing');
  }
  await sendKey('../../../etc/passwd');
  expect(await getRecordingState(VIEWER, ATTEMPT)).toBe('refused');
  await sendKey(null);
  expect(await getRecordingState(VIEWER, ATTEMPT)).toBe('none');
  await sendKey(KEY);
  configure({});
  expect(await getRecordingState(VIEWER, ATTEMPT)).toBe('not_configured');
});

it('every state but ready is a 404 that says which', async () => {
  await sendKey('gone.mp3');
  await expect(requireRecordingLink(VIEWER, ATTEMPT)).rejects.toMatchObject({
    code: 'not_found', message: 'The recording is not in the recordings folder.', errors: [{ path: 'recording', message: 'missing' }],
  });
});

it('an attempt that the viewer may not see has no recording', async () => {
  const outsider: Viewer = { ...VIEWER, campaignScope: ['another'] };
  expect(await getRecordingState(outsider, ATTEMPT)).toBeNull();
  expect(await getRecordingLink(VIEWER, 'nope')).toBeNull();
  await expect(requireRecordingLink(outsider, ATTEMPT)).rejects.toMatchObject({ code: 'not_found' });
});

it('with a bucket the link is a presigned one of 300 s, below the prefix', async () => {
  configure({
    S3_BUCKET: 'calls', S3_ENDPOINT: 'http://127.0.0.1:9', S3_FORCE_PATH_STYLE: 'true', S3_KEY_PREFIX: 'hubtalk/',
    AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret',
  });
  const url = new URL(await requireRecordingLink(VIEWER, ATTEMPT));
  expect([url.origin, url.pathname]).toEqual(['http://127.0.0.1:9', `/calls/hubtalk/${KEY}`]);
  expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
  expect(url.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
});
