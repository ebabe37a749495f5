import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { parseAttemptSort } from '@/lib/attempts/sort';
import { listCalls } from '@/lib/calls/data/list-calls';
import { parseCallSort } from '@/lib/calls/sort';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { WORK_COLUMNS } from '../columns';
import { DEFAULT_EXPORT, type ExportOptions } from '../schema';
import { parseXlsx } from '../testing/parse-xlsx';
import { readBytes } from '../testing/read-all';
import { listExportColumns } from './list-export-columns';
import { type ExportRequest, openExport } from './open-export';
import { openXlsxExport } from './open-xlsx-export';

const VIEWER: Viewer = { kind: 'user', userId: 'u', name: 'test', role: 'manager', campaignScope: 'all' };
const now = new Date('2026-02-02T20:00:00Z');

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await database.close();
});

type Changes = Partial<Omit<ExportRequest, 'options'>> & { options?: Partial<ExportOptions> };
const request = ({ options, ...changes }: Changes = {}): ExportRequest => ({ filter: {}, now, ...changes, options: { ...DEFAULT_EXPORT, ...options } });

async function cells(changes: Changes = {}, viewer = VIEWER) {
  const { chunks, columns, rowCount } = await openExport(viewer, request(changes));
  const rows = [];
  for await (const chunk of chunks()) rows.push(...chunk);
  return { headers: columns.map(({ header }) => header), rows, rowCount };
}

const variable = (name: string, columnNumber: number | null, sent: string | number) => ({ name, columnNumber, sent, occurrence: 0 });

const CALLS = [
  sampleCall({ uuid: 'one', variables: [variable('phone', 2, 77778228912), variable('debt', 4, 100)], attempts: [sampleAttempt({ durationSeconds: 9 })] }),
  sampleCall({
    uuid: 'two', phone: '77010000002', variables: [variable('phone', 2, '8 701 000 00 02'), variable('debt', 4, 300)],
    attempts: [sampleAttempt({ outcome: 'BUSY', durationSeconds: null, result: null }), sampleAttempt({ number: 2, outcome: 'NO_ANSWER', durationSeconds: 3 })],
  }),
  sampleCall({ uuid: 'three', campaign: 'campaign-b', phone: '77010000003', variables: [variable('debt', 1, 200)], attempts: [sampleAttempt({ durationSeconds: 5 })] }),
];

describe('an export', () => {
  it('is in the order of the list, whatever its sort', async () => {
    await storeSampleCalls(CALLS);
    for (const text of ['durationSeconds:desc', 'durationSeconds:asc', 'var.debt:desc', 'phoneNumber', 'campaignName:desc']) {
      const sort = parseCallSort(text);
      const { rows } = await cells({ options: { columns: ['call_uuid'], callSort: sort } });
      const list = await listCalls(VIEWER, { filter: {}, limit: 500, sort: sort ?? undefined });
      expect(rows.map(([uuid]) => uuid), text).toEqual(list.rows.map(({ callUuid }) => callUuid));
    }
    const { rows } = await cells({ options: { rows: 'attempts', columns: ['call_event_uuid'], attemptSort: parseAttemptSort('durationSeconds:desc') } });
    expect(rows.flat()).toEqual(['one-e0', 'three-e0', 'two-e1', 'two-e0']);
  });

  it('of a selection has those rows alone, as calls and as attempts, within the filter and the scope', async () => {
    await storeSampleCalls(CALLS);
    const chosen = async (changes: Changes, viewer = VIEWER) => (await cells(changes, viewer)).rows.flat();
    const calls = { selection: { of: 'calls' as const, uuids: ['two', 'three', 'unknown'] } };
    const attempts = { selection: { of: 'attempts' as const, uuids: ['two-e1'] } };
    expect(await chosen({ ...calls, options: { columns: ['call_uuid'] } })).toEqual(['two', 'three']);
    expect(await chosen({ ...calls, options: { rows: 'attempts', columns: ['call_event_uuid'] } })).toEqual(['two-e0', 'two-e1', 'three-e0']);
    expect(await chosen({ ...attempts, options: { columns: ['call_uuid'] } })).toEqual(['two']);
    expect(await chosen({ ...attempts, options: { rows: 'attempts', columns: ['call_event_uuid'] } })).toEqual(['two-e1']);
    expect(await chosen({ ...calls, filter: { campaign: ['campaign-b'] }, options: { columns: ['call_uuid'] } })).toEqual(['three']);
    expect(await chosen({ ...calls, options: { columns: ['call_uuid'] } }, { ...VIEWER, campaignScope: ['campaign-a'] })).toEqual(['two']);
  });

  it('gives the campaign’s spreadsheet back with the results, and who was not reached as a file to dial again', async () => {
    await storeSampleCalls(CALLS);
    const filter = { campaign: ['campaign-a'] };
    const sheet = await cells({ filter, options: { layout: 'spreadsheet', gaps: true } });
    expect(sheet.headers.slice(0, 6)).toEqual(['A', 'phone', 'C', 'debt', 'outcome', 'result']);
    expect(sheet.rows.map((row) => row.slice(0, 5))).toEqual([
      [null, '77778228912', null, '100', 'ANSWERED'], [null, '8 701 000 00 02', null, '300', 'NO_ANSWER'],
    ]);
    expect(await cells({ filter, options: { layout: 'redial' } })).toEqual({ headers: ['phone', 'debt'], rows: [['8 701 000 00 02', '300']], rowCount: 1 });
    const other = await cells({ filter: { campaign: ['campaign-b'] }, options: { layout: 'spreadsheet' } });
    expect(other.headers.slice(0, 3)).toEqual(['phone_number', 'debt', 'outcome']);
  });

  it('says beforehand how many rows and which columns it would have: those of the whole set', async () => {
    await storeSampleCalls(CALLS);
    const preview = await listExportColumns(VIEWER, request({ filter: { outcome: ['ANSWERED'] } }));
    expect(preview.rowCount).toBe(2);
    expect(preview.columns.slice(0, 3)).toEqual([
      { header: 'debt (1)', source: 'variable' }, { header: 'phone', source: 'variable' }, { header: 'debt (4)', source: 'variable' },
    ]);
    const attempts = await listExportColumns(VIEWER, request({ options: { rows: 'attempts' } }));
    expect(attempts.columns.length - attempts.defaultColumns.length).toBe(3 + WORK_COLUMNS.length);
    expect((await cells({ options: { rows: 'attempts', columns: ['phone', 'call_event_uuid'] } })).rows).toContainEqual(['77778228912', 'one-e0']);
  });

  it('is not for viewers, but for tokens', async () => {
    const viewer: Viewer = { ...VIEWER, role: 'viewer' };
    await expect(openExport(viewer, request())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listExportColumns(viewer, request())).rejects.toMatchObject({ code: 'forbidden' });
    expect((await cells({}, { ...viewer, kind: 'api-token' })).rowCount).toBe(0);
  });

  it('counts every row of a workbook, also when its reader is slow', async () => {
    await storeSampleCalls(Array.from({ length: 400 }, (_, index) => sampleCall({ uuid: `call-${index}`, variables: [variable('text', 1, 'x'.repeat(900) + index)] })));
    const { chunks } = await openXlsxExport(VIEWER, request());
    let told = 0;
    for await (const { rows } of chunks) {
      told += rows;
      await sleep(2);
    }
    expect(told).toBe(400);
  });

  it('as a workbook has numbers, clocks of the zone and texts', async () => {
    await storeSampleCalls([sampleCall({
      uuid: 'one', variables: [variable('=name', 1, '=1+1'), variable('big', 2, '9007199254740993'), variable('debt', 3, 100), variable('text', 4, ' a\r\n<b>&_x0041_\u0001 ')],
    })]);
    const options = { columns: ["=name", 'big', 'debt', 'text', 'phone_number', 'attempts', 'last_attempt_at'], tz: 'Europe/Berlin' };
    const { fileName, rowCount, chunks } = await openXlsxExport(VIEWER, request({ options }));
    expect([fileName, rowCount]).toEqual(['callboard calls 2026-02-02.xlsx', 1]);
    expect(await parseXlsx(await readBytes(chunks))).toEqual([
      ["'=name", 'big', 'debt', 'text', 'phone_number', 'attempts', 'last_attempt_at'],
      ["'=1+1", '9007199254740993', '100', ' a\n<b>&_x0041_\u0001 ', '77778228912', '1', '2026-02-02 11:20:24'],
    ]);
  });
});
