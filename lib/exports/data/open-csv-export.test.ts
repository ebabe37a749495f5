import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listAuditRecords } from '@/lib/audit/data';
import { renameCampaign } from '@/lib/campaigns/mutations';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import type { Filter } from '@/lib/filters/schema';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { ATTEMPT_COLUMNS, CALL_COLUMNS } from '../columns';
import { DEFAULT_EXPORT, type ExportOptions } from '../schema';
import { parseCsv } from '../testing/parse-csv';
import { readAll } from '../testing/read-all';
import { fileStream } from '../file-stream';
import { openCsvExport } from './open-csv-export';

const VIEWER: Viewer = { kind: 'user', userId: 'u', name: 'test', role: 'manager', campaignScope: 'all' };
const now = new Date('2026-02-02T20:00:00Z');

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await database.close();
});

const open = (filter: Filter = {}, options: Partial<ExportOptions> = {}) =>
  openCsvExport(VIEWER, { filter, options: { ...DEFAULT_EXPORT, ...options }, now });

async function exported(filter: Filter = {}, options: Partial<ExportOptions> = {}): Promise<string[][]> {
  return parseCsv(await readAll((await open(filter, options)).chunks), ',');
}

const named = (name: string, columnNumber: number | null, sent: string | number | boolean | null) => ({
  name,
  columnNumber,
  sent,
  occurrence: 0,
});

describe('the CSV of calls', () => {
  it('has the variables by column number, then the fixed columns, then the reports', async () => {
    await storeSampleCalls([
      sampleCall({
        uuid: 'one',
        variables: [named('phone', 17, 77778228912), named('clientName', 20, 'Иван "Ваня", Оразов'), named('debt', 5, '=1+1')],
      }),
      sampleCall({ uuid: 'two', variables: [named('result', 2, 'x'), named('anything', null, true), named('debt', 5, -5)] }),
      sampleCall({ uuid: 'three', campaign: 'campaign-b', variables: [named('hidden', 1, 1)] }),
    ]);
    const [header, one, two, ...rest] = await exported({ campaign: ['campaign-a'] });
    expect(header).toEqual(['var.result', 'debt', 'phone', 'clientName', 'anything', ...CALL_COLUMNS]);
    expect(one?.slice(0, 6)).toEqual(['', "'=1+1", '77778228912', 'Иван "Ваня", Оразов', '', 'one']);
    expect(two?.slice(0, 6)).toEqual(['x', '-5', '', '', 'true', 'two']);
    expect(rest).toEqual([]);
  });

  it('tells columns of one name apart by their numbers, and hostile names are guarded too', async () => {
    await storeSampleCalls([
      sampleCall({
        uuid: 'one',
        variables: [named('name', 20, 'late'), named('name', 3, 'early'), named('=cmd', 4, 'x'), named('__proto__', null, 'y')],
      }),
      sampleCall({ uuid: 'two', variables: [{ ...named('name', 3, 'first') }, { ...named('name', 3, 'second'), occurrence: 1 }] }),
    ]);
    const [header, one, two] = await exported({}, { bom: false });
    expect(header?.slice(0, 5)).toEqual(['name (3)', 'name (3) #2', "'=cmd", 'name (20)', '__proto__']);
    expect(one?.slice(0, 5)).toEqual(['early', '', 'x', 'late', 'y']);
    expect(two?.slice(0, 5)).toEqual(['first', 'second', '', '', '']);
  });

  it('sums durations over attempts, and takes answer, recording and reports from the deciding one', async () => {
    await storeSampleCalls([
      sampleCall({
        uuid: 'one',
        variables: [named('big', 1, '9007199254740993')],
        attempts: [
          sampleAttempt({
            durationSeconds: 40,
            billDurationSeconds: null,
            lastAnswer: 'да',
            summary: 'two\nlines',
            reports: [{ name: 'intent', result: 'yes' }],
          }),
          sampleAttempt({
            number: 2,
            outcome: 'BUSY',
            callStatus: 'FAILED',
            durationSeconds: 2,
            billDurationSeconds: null,
            lastAnswer: 'no',
            reports: [{ name: 'other', result: 'no' }],
          }),
        ],
      }),
    ]);
    const [header = [], one = []] = await exported();
    const read = Object.fromEntries(header.map((name, index) => [name, one[index]]));
    expect(read).toMatchObject({
      big: '9007199254740993',
      attempts: '2',
      duration_seconds: '42',
      bill_duration_seconds: '',
      last_answer: 'да',
      recording_key: 'one-e0.mp3',
      summary: 'two\nlines',
      call_status: 'FAILED',
      outcome: 'ANSWERED',
      'report.intent': 'yes',
      first_attempt_at: '2026-02-02 15:20:24',
      campaign_name: 'campaign',
    });
    expect(header.at(-1)).toBe('report.intent');
  });

  it('writes times in the zone asked for, without BOM, parted as asked', async () => {
    await storeSampleCalls([sampleCall({ uuid: 'one' })]);
    const { chunks } = await open(
      {},
      { tz: 'Europe/Berlin', bom: false, delimiter: 'semicolon', columns: ['first_attempt_at', 'call_uuid'] },
    );
    expect(await readAll(chunks)).toBe('first_attempt_at;call_uuid\r\n2026-02-02 11:20:24;one\r\n');
    expect(await readAll((await open()).chunks)).toMatch(/^\uFEFFcall_uuid,/);
  });

  it('refuses columns that are not there before the first byte', async () => {
    await expect(open({}, { columns: ['call_uuid', 'nope'] })).rejects.toMatchObject({
      code: 'bad_request',
      errors: [{ path: 'columns' }],
    });
  });

  it('has all rows once when they fill several chunks, and a header alone when there are none', async () => {
    await storeSampleCalls(Array.from({ length: 1_203 }, (_, index) => sampleCall({ uuid: `call-${index}` })));
    const [header, ...rows] = await exported({}, { columns: ['call_uuid'] });
    expect(header).toEqual(['call_uuid']);
    expect(rows.map(([uuid]) => uuid)).toEqual(Array.from({ length: 1_203 }, (_, index) => `call-${index}`));
    expect(await exported({ phone: ['000'] }, { columns: ['call_uuid'] })).toEqual([['call_uuid']]);
  }, 60_000);

  it('stops when the client goes away', async () => {
    await storeSampleCalls(Array.from({ length: 600 }, (_, index) => sampleCall({ uuid: `call-${index}` })));
    const { chunks } = await open();
    const body = fileStream(chunks).getReader();
    expect((await body.read()).done).toBe(false);
    await body.cancel();
    expect(await chunks.next()).toEqual({ done: true, value: undefined });
  });

  it('is named after its campaign and the day in its zone', async () => {
    await storeSampleCalls([sampleCall({ uuid: 'one' })]);
    expect((await open()).fileName).toBe('callboard calls 2026-02-03.csv');
    await renameCampaign(VIEWER, { campaignUuid: 'campaign-a', name: ' Долги ' });
    expect((await open({ campaign: ['campaign-a'] }, { rows: 'attempts', tz: 'UTC' })).fileName).toBe('Долги attempts 2026-02-02.csv');
  });
});

describe('the CSV of attempts', () => {
  it('has one row for each attempt, with the call it belongs to', async () => {
    await storeSampleCalls([
      sampleCall({ uuid: 'one', attempts: [sampleAttempt({ reports: [{ name: 'a', result: 1 }] }), sampleAttempt({ number: null })] }),
    ]);
    const [header, first, second] = await exported({}, { rows: 'attempts' });
    expect(header).toEqual([...ATTEMPT_COLUMNS, 'report.a']);
    expect(first?.slice(0, 2)).toEqual(['one-e0', '1']);
    expect(first?.at(-1)).toBe('1');
    expect(second?.slice(0, 2)).toEqual(['one-e1', '']);
    expect(second?.[ATTEMPT_COLUMNS.indexOf('call_uuid')]).toBe('one');
  });
});

it('is noted in the audit, without the phones and values that were asked for', async () => {
  await storeSampleCalls([sampleCall({ uuid: 'one' })]);
  const filter: Filter = { campaign: ['campaign-a'], phone: ['7701'], variables: [{ name: 'debt', tests: [{ op: 'eq', operand: '15000' }] }] };
  const { rowCount } = await open(filter);
  const { records } = await listAuditRecords({ ...VIEWER, role: 'admin' }, { limit: 5 });
  expect(records).toMatchObject([{
    actorName: 'test', action: 'export', subject: { kind: 'list', id: 'campaign-a' },
    detail: { format: 'csv', what: 'calls', rowCount, selectedCount: null, asked: 'campaign phone var.debt' },
  }]);
  expect(JSON.stringify(records)).not.toMatch(/7701|15000/);
});
