import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { forgetEnv } from '@/lib/env/env';
import { sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { openCsvExport } from '../data/open-csv-export';
import { openXlsxExport } from '../data/open-xlsx-export';
import { createCriterion } from '@/lib/scorecard/mutations';
import { DEFAULT_EXPORT } from '../schema';
import { parseXlsx } from '../testing/parse-xlsx';
import { readAll, readBytes } from '../testing/read-all';
import { stopFileThread } from './start-file-thread';

const VIEWER: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'admin', campaignScope: 'all' };
const CALLS = 1_300;
const { attempts } = sampleCall({ uuid: 'any' });
const request = (rows: 'calls' | 'attempts') => ({ filter: {}, options: { ...DEFAULT_EXPORT, rows }, now: new Date('2026-11-24T00:00:00Z') });

function useThreads(count: number): void {
  process.env.READER_THREADS = String(count);
  forgetEnv();
}

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls(Array.from({ length: CALLS }, (_, index) => sampleCall({
    uuid: `call-${index}`, campaign: index % 3 === 0 ? null : 'campaign-a',
    ...(index % 100 === 0 ? { tags: ['б', 'a'], notes: ['первая', 'вторая'] } : {}), variables: [{ name: 'город', columnNumber: 1, occurrence: 0, sent: index % 5 === 0 ? '"Алматы", =1+1' : index }],
    attempts: attempts.map((attempt) => ({ ...attempt, summary: `Сводка ${index}`, reports: [{ name: 'балл', result: index % 7 }] })),
  })));
}, 120_000);
afterEach(async () => {
  await stopFileThread();
  useThreads(0);
});
afterAll(() => database.close());

it('makes the file that the server itself would make', async () => {
  for (const rows of ['calls', 'attempts'] as const) {
    const csv = await readAll((await openCsvExport(VIEWER, request(rows))).chunks);
    const workbook = await parseXlsx(await readBytes((await openXlsxExport(VIEWER, request(rows))).chunks));
    useThreads(1);
    expect(await readAll((await openCsvExport(VIEWER, request(rows))).chunks)).toBe(csv);
    expect(await parseXlsx(await readBytes((await openXlsxExport(VIEWER, request(rows))).chunks))).toEqual(workbook);
    expect(csv.split('\r\n')).toHaveLength(CALLS * (rows === 'calls' ? 1 : attempts.length) + 2);
    useThreads(0);
  }
}, 60_000);

it('reads what people say, and the names of columns, as the server does', async () => {
  await createCriterion({ ...VIEWER, kind: 'user', userId: 'u' }, { name: '[0]', description: null, kind: 'scale', weight: 1, isCritical: false });
  const asked = { filter: {}, options: { ...DEFAULT_EXPORT, columns: ['город', 'score.[0]', 'tags', 'notes_text', 'review_status', 'call_uuid'] }, now: new Date() };
  const csv = await readAll((await openCsvExport(VIEWER, asked)).chunks);
  expect(csv).toContain('"a, б"');
  useThreads(1);
  expect(await readAll((await openCsvExport(VIEWER, asked)).chunks)).toBe(csv);
});

it('makes several at once, and leaves those that nobody reads on', async () => {
  useThreads(1);
  const [left, whole, other] = await Promise.all([1, 2, 3].map(async () => (await openCsvExport(VIEWER, request('calls'))).chunks));
  await left?.next();
  await left?.next();
  await left?.return();
  const [one, two] = await Promise.all([whole, other].map((chunks) => (chunks ? readAll(chunks) : '')));
  expect(one).toBe(two);
  expect(one?.split('\r\n')).toHaveLength(CALLS + 2);
});

it('breaks a file off when the thread ends, and makes the next one', async () => {
  useThreads(1);
  const { chunks } = await openCsvExport(VIEWER, request('calls'));
  await chunks.next();
  await stopFileThread();
  await expect(readAll(chunks)).rejects.toThrow(/ended/);
  expect((await readAll((await openCsvExport(VIEWER, request('calls'))).chunks)).split('\r\n')).toHaveLength(CALLS + 2);
});
