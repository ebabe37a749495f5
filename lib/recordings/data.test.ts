import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listAuditRecords } from '@/lib/audit/data';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { forgetEnv } from '@/lib/env/env';
import { sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { getRecording } from './data';
import { openLocalRecording } from './local-file';
import { createWaveform } from './mutations';
import { openRecording, redirectToRecording } from './open-recording';
import type { RecordingQuery } from './schema';

const MANAGER: Viewer = { kind: 'user', userId: 'm', name: 'Manager', role: 'manager', campaignScope: 'all' };
const ADMIN: Viewer = { ...MANAGER, role: 'admin' };
const VIEWER: Viewer = { ...MANAGER, role: 'viewer' };
const TOKEN: Viewer = { kind: 'api-token', userId: null, name: 'token', role: 'viewer', campaignScope: 'all' };
const OUTSIDER: Viewer = { ...MANAGER, campaignScope: ['another'] };
const PLAY: RecordingQuery = { answer: 'redirect', download: false, renewal: false };
const UUID = '794ea9ef-0304-450a-864a-cd1be055a28d';
const ATTEMPT = `${UUID}-e0`;
const KEY = `${ATTEMPT}.mp3`;

const folder = mkdtempSync(path.join(tmpdir(), 'callboard-recordings-'));
let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([sampleCall({ uuid: UUID })]);
  writeFileSync(path.join(folder, KEY), '0123456789');
  writeFileSync(path.join(folder, 'empty.mp3'), '');
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

const linkOf = async (asked: Partial<RecordingQuery> = {}, viewer = MANAGER): Promise<URLSearchParams> =>
  new URL((await openRecording(viewer, ATTEMPT.toUpperCase(), { ...PLAY, ...asked })).url, 'http://localhost').searchParams;

const stateOf = async (viewer = MANAGER) => (await getRecording(viewer, ATTEMPT))?.state;
const lastRecords = async (limit: number) => (await listAuditRecords(ADMIN, { limit })).records;

describe('a recording in the folder', () => {
  it('is opened whole and by range through its signed link', async () => {
    const link = await linkOf();
    const whole = await openLocalRecording(link, null);
    expect([whole.status, whole.headers.get('content-type'), await whole.text()]).toEqual([200, 'audio/mpeg', '0123456789']);
    expect(whole.headers.get('content-disposition')).toBeNull();
    const part = await openLocalRecording(link, 'bytes=2-4');
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234']);
    expect((await openLocalRecording(link, 'bytes=10-')).status).toBe(416);
  });

  it('says how long the link lives and what it opens', async () => {
    configure({ RECORDINGS_DIR: folder, RECORDING_LINK_SECONDS: '60' });
    const before = Date.now();
    const { expiresAt, ...rest } = await openRecording(MANAGER, ATTEMPT, PLAY);
    expect(rest).toMatchObject({ sizeBytes: 10, contentType: 'audio/mpeg' });
    expect(Math.abs(Date.parse(expiresAt) - before - 60_000)).toBeLessThan(5_000);
  });

  it('is saved as a file by a link for that, which a link to play cannot be made into', async () => {
    const saved = await openLocalRecording(await linkOf({ download: true }), null);
    expect(saved.headers.get('content-disposition')).toBe(`attachment; filename="${KEY}"`);
    const played = await linkOf();
    played.set('download', '1');
    await expect(openLocalRecording(played, null)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is not opened by a forged or an old link, nor once the file is gone', async () => {
    const forged = await linkOf();
    forged.set('key', 'another.mp3');
    await expect(openLocalRecording(forged, null)).rejects.toMatchObject({ code: 'forbidden', errors: [{ path: 'link', message: 'invalid' }] });
    const good = await linkOf();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
    await expect(openLocalRecording(good, null)).rejects.toMatchObject({ code: 'forbidden', errors: [{ path: 'link', message: 'expired' }] });
    vi.useRealTimers();
    configure({ RECORDINGS_DIR: path.join(folder, 'elsewhere') });
    await expect(openLocalRecording(good, null)).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('trap 32: the states are told apart', async () => {
  expect(await stateOf()).toBe('ready');
  for (const key of ['gone.mp3', 'folder.mp3', 'empty.mp3', `${KEY}/below.mp3`]) {
    await sendKey(key);
    expect(await stateOf(), key).toBe('missing');
  }
  for (const key of ['../../../etc/passwd', 'https://example.org/a.mp3', '/etc/passwd', 'а'.repeat(600)]) {
    await sendKey(key);
    expect(await stateOf(), key).toBe('refused');
  }
  await sendKey(null);
  expect(await stateOf()).toBe('none');
  await sendKey(KEY);
  configure({});
  expect(await stateOf()).toBe('not_configured');
});

it('every state but ready is an error that says which', async () => {
  await sendKey('gone.mp3');
  await expect(openRecording(MANAGER, ATTEMPT, PLAY)).rejects.toMatchObject({ code: 'not_found', errors: [{ path: 'recording', message: 'missing' }] });
  configure({ S3_BUCKET: 'calls', S3_ENDPOINT: 'http://127.0.0.1:9', S3_FORCE_PATH_STYLE: 'true', AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' });
  await expect(openRecording(MANAGER, ATTEMPT, PLAY)).rejects.toMatchObject({ code: 'unavailable', errors: [{ path: 'recording', message: 'unreachable' }] });
});

it('a redirection is signed without a word from the bucket, which a folder has to be asked', async () => {
  await sendKey('gone.mp3');
  await expect(redirectToRecording(MANAGER, ATTEMPT, PLAY)).rejects.toMatchObject({ code: 'not_found', errors: [{ path: 'recording', message: 'missing' }] });
  configure({ S3_BUCKET: 'calls', S3_ENDPOINT: 'http://127.0.0.1:9', S3_FORCE_PATH_STYLE: 'true', AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' });
  const before = (await lastRecords(100)).length;
  const url = new URL(await redirectToRecording(MANAGER, ATTEMPT, PLAY));
  expect([url.origin, url.pathname, url.searchParams.get('X-Amz-Expires')]).toEqual(['http://127.0.0.1:9', '/calls/gone.mp3', '300']);
  expect((await lastRecords(100)).length).toBe(before + 1);
});

describe('who may listen', () => {
  it('are managers, admins and tokens; a viewer learns only whether there is one', async () => {
    for (const viewer of [MANAGER, ADMIN, TOKEN]) expect((await linkOf({}, viewer)).get('key')).toBe(KEY);
    expect(await stateOf(VIEWER)).toBe('not_allowed');
    await expect(openRecording(VIEWER, ATTEMPT, PLAY)).rejects.toMatchObject({ code: 'forbidden', errors: [{ path: 'recording', message: 'not_allowed' }] });
    await sendKey(null);
    expect(await stateOf(VIEWER)).toBe('none');
  });

  it('is nobody outside of the campaign', async () => {
    expect(await getRecording(OUTSIDER, ATTEMPT)).toBeNull();
    await expect(openRecording(OUTSIDER, ATTEMPT, PLAY)).rejects.toMatchObject({ code: 'not_found', errors: [] });
    await expect(createWaveform(OUTSIDER, ATTEMPT, WAVEFORM)).rejects.toMatchObject({ code: 'not_found' });
    await expect(openRecording(MANAGER, 'nope', PLAY)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is recorded before the link is made, and where that fails there is no link', async () => {
    const [before] = await lastRecords(1);
    await openRecording(MANAGER, ATTEMPT, PLAY);
    await openRecording(MANAGER, ATTEMPT, { ...PLAY, renewal: true });
    await openRecording(TOKEN, ATTEMPT, { ...PLAY, download: true });
    await expect(openRecording(VIEWER, ATTEMPT, PLAY)).rejects.toThrow();
    const records = (await lastRecords(10)).filter(({ id }) => id > (before?.id ?? 0));
    expect(records.map(({ actorName, action, subject, detail }) => [actorName, action, subject.id, detail])).toEqual([
      ['token', 'recording.download', ATTEMPT, {}],
      ['Manager', 'recording.play', ATTEMPT, { isRenewal: true }],
      ['Manager', 'recording.play', ATTEMPT, {}],
    ]);
    const audit = await import('@/lib/audit/mutations');
    const failing = vi.spyOn(audit, 'recordAudit').mockRejectedValue(new Error('the disk is full'));
    await expect(openRecording(MANAGER, ATTEMPT, PLAY)).rejects.toThrow('the disk is full');
    failing.mockRestore();
  });
});

const WAVEFORM = { sizeBytes: 10, durationSeconds: 1.5, peaks: [0, 128, 255] };

describe('the waveform', () => {
  it('is there for everybody once one has listened; the first of an object stays', async () => {
    expect(await getRecording(MANAGER, ATTEMPT)).toEqual({ state: 'ready', waveform: null });
    await createWaveform(MANAGER, ATTEMPT, WAVEFORM);
    await createWaveform(ADMIN, ATTEMPT, { ...WAVEFORM, peaks: [1] });
    expect(await getRecording(ADMIN, ATTEMPT)).toEqual({ state: 'ready', waveform: WAVEFORM });
  });

  it('is not of an object of another size, and a new object gets a new one', async () => {
    await expect(createWaveform(MANAGER, ATTEMPT, { ...WAVEFORM, sizeBytes: 11 })).rejects.toMatchObject({ code: 'conflict' });
    await createWaveform(MANAGER, ATTEMPT, WAVEFORM);
    writeFileSync(path.join(folder, KEY), 'another recording');
    expect(await getRecording(MANAGER, ATTEMPT)).toEqual({ state: 'ready', waveform: null });
    const anew = { sizeBytes: 17, durationSeconds: 2, peaks: [9] };
    await createWaveform(MANAGER, ATTEMPT, anew);
    expect(await getRecording(MANAGER, ATTEMPT)).toEqual({ state: 'ready', waveform: anew });
    writeFileSync(path.join(folder, KEY), '0123456789');
  });

  it('is kept from no viewer and no token', async () => {
    await expect(createWaveform(VIEWER, ATTEMPT, WAVEFORM)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(createWaveform(TOKEN, ATTEMPT, WAVEFORM)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
