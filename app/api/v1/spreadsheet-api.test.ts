import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { encodeText } from '@/lib/spreadsheets/encoding';
import type { FillReport } from '@/lib/spreadsheets/types';
import { POST } from './campaigns/[uuid]/spreadsheet/route';

const API_TOKEN = 'an-api-token-for-tests-only';
const AT = new Date('2026-02-02T10:20:24Z');
const ANSWERED = { durationSeconds: 40, billDurationSeconds: 37, startedAt: AT, result: 'PROMISED', reports: [{ name: 'intent', result: 'yes' }] };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  vi.stubEnv('API_TOKENS', API_TOKEN);
  database = await openTestDatabase();
  const contract = (sent: string) => [{ name: 'contract', columnNumber: 4, sent, occurrence: 0 }];
  await storeSampleCalls([
    sampleCall({ uuid: 'one', phone: '77010000001', variables: contract('90-1'), attempts: [sampleAttempt(ANSWERED)] }),
    sampleCall({ uuid: 'two', phone: '77010000002', variables: contract('90-2'), attempts: [sampleAttempt({ ...ANSWERED, startedAt: new Date(0), summary: '=old' })] }),
    sampleCall({
      uuid: 'three', phone: '77010000002', variables: contract('90-3'),
      attempts: [sampleAttempt({ ...ANSWERED, outcome: 'BUSY', result: null, summary: 'Қоңырау; "кейін"', reports: [] })],
    }),
    sampleCall({ uuid: 'other', campaign: 'campaign-b', phone: '77010000009' }),
  ]);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

async function send(body: BodyInit, { query = '', campaign = 'campaign-a', headers = {} }: { query?: string; campaign?: string; headers?: Record<string, string> } = {}) {
  const request = new Request(`http://localhost/api/v1/campaigns/${campaign}/spreadsheet${query}`, {
    method: 'POST', headers: { authorization: `Bearer ${API_TOKEN}`, ...headers }, body,
  });
  return POST(request, { params: Promise.resolve({ uuid: campaign }) });
}
const preview = async (body: BodyInit, query = '') => (await (await send(body, { query: `?preview=1${query}` })).json()) as FillReport;

const CSV = 'Клиент;Телефон\r\nА;8 (701) 000-00-01\r\nБ;+77010000002\r\nВ;77010000003\r\nГ;77010000001\r\n';
const cyrillic = (text: string) => new Uint8Array(encodeText(text, { name: 'windows-1251', hasMark: false }) ?? []);

describe('a manager’s file', () => {
  it('says how its rows match before anything is written', async () => {
    expect(await preview(cyrillic(CSV))).toEqual({
      format: 'csv', rowCount: 4, foundCount: 3, duplicateCount: 1, severalCallsCount: 1, unmatchedCallCount: 0, columns: ['Клиент', 'Телефон'], keyColumn: 1,
      headerRow: 1, sheet: null, sheets: [], encoding: 'windows-1251', delimiter: ';',
    });
  });

  it('as a CSV comes back with the results behind its rows, all else as it was', async () => {
    const response = await send(cyrillic(CSV), { query: '?name=Март.csv&columns=outcome,result,last_attempt_at,duration_seconds,report.intent' });
    expect([response.status, response.headers.get('callboard-found')]).toEqual([200, '3/4']);
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain("UTF-8''Март results.csv");
    const text = new TextDecoder('windows-1251').decode(await response.arrayBuffer());
    expect(text.split('\r\n')).toEqual([
      'Клиент;Телефон;matched_calls;outcome;result;last_attempt_at;duration_seconds;report.intent',
      'А;8 (701) 000-00-01;1;ANSWERED;PROMISED;2026-02-02 15:20:24;40;yes',
      'Б;+77010000002;2;BUSY;;2026-02-02 15:20:24;40;',
      'В;77010000003;0;NOT_DIALLED;;;;',
      'Г;77010000001;1;ANSWERED;PROMISED;2026-02-02 15:20:24;40;yes',
      '',
    ]);
  });

  it('keeps its encoding where that has the letters, else comes as UTF-8', async () => {
    const kazakh = await send(cyrillic(CSV), { query: '?columns=summary' });
    const bytes = new Uint8Array(await kazakh.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain('Б;+77010000002;2;"Қоңырау; ""кейін"""\r\n');
    const wide = encodeText('phone\tname\n77010000001\tА\n', { name: 'utf-16le', hasMark: true }) ?? new Uint8Array();
    const back = new Uint8Array(await (await send(new Uint8Array(wide), { query: '?columns=outcome' })).arrayBuffer());
    expect([...back.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    expect(new TextDecoder('utf-16le').decode(back)).toBe('phone\tname\tmatched_calls\toutcome\n77010000001\tА\t1\tANSWERED\n');
  });

  it('is matched by another column and variable when asked', async () => {
    const file = 'номер,x\n90-3,1\n90-1,2\n';
    expect(await preview(file)).toMatchObject({ foundCount: 0, keyColumn: null });
    expect(await preview(file, '&variable=contract')).toMatchObject({ foundCount: 2, keyColumn: 0, unmatchedCallCount: 1 });
    const response = await send(file, { query: '?variable=contract&column=A&columns=call_uuid' });
    expect(await response.text()).toBe('номер,x,matched_calls,call_uuid\n90-3,1,1,three\n90-1,2,1,one\n');
  });

  it('as a workbook comes back with typed results and its other sheets, also from a form', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Клиенты', rows: [['Телефон', 'Имя'], [77010000001, 'А'], ['77010000003', 'В']] }, { name: 'Прочее', rows: [['не трогать']] }] });
    const form = new FormData();
    form.set('file', new File([new Uint8Array(bytes)], 'обзвон.xlsx'));
    const response = await send(form, { query: '?columns=outcome,attempts,last_attempt_at&tz=UTC' });
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain("UTF-8''обзвон results.xlsx");
    const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Клиенты', [
        ['Телефон', 'Имя', 'matched_calls', 'outcome', 'attempts', 'last_attempt_at'],
        [77010000001, 'А', 1, 'ANSWERED', 1, new Date('2026-02-02T10:20:24Z')],
        expect.arrayContaining(['77010000003', 'В', 0, 'NOT_DIALLED']),
      ]],
      ['Прочее', [['не трогать']]],
    ]);
    expect(await preview(new Uint8Array(bytes), '&sheet=Прочее')).toMatchObject({ sheet: 'Прочее', sheets: ['Клиенты', 'Прочее'], foundCount: 0 });
  });

  it.each([
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), '', 422], ['a damaged workbook', new Uint8Array([0x50, 0x4b, 3, 4]), '', 422],
    ['a picture', new Uint8Array([0x89, 0x50, 0, 0, 0, 1, 2, 0, 3, 0, 0]), '', 422], ['nothing', '', '', 400],
    ['an unknown column', CSV, '?columns=nope', 400], ['an unknown variable', CSV, '?variable=nope', 400], ['an unknown parameter', CSV, '?nope=1', 400],
  ])('%s is refused with words', async (_, body, query, status) => {
    const response = await send(body, { query });
    expect(response.status).toBe(status);
    expect(((await response.json()) as { detail: string }).detail).not.toMatch(/went wrong/);
  });

  it('a refused file says why by a word that pages translate', async () => {
    const response = await send(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    expect(await response.json()).toMatchObject({ errors: [{ path: 'file', reason: 'encrypted', values: {}, message: expect.stringContaining('.xls') }] });
  });

  it('of a campaign that is not there, from nobody, or of 21 MB is refused', async () => {
    expect((await send(CSV, { campaign: 'nope' })).status).toBe(404);
    expect((await send(CSV, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
    expect((await send(new Uint8Array(21 * 1024 * 1024))).status).toBe(413);
  });

  it('takes one of three places until it is read or left; who finds none is told to try again', async () => {
    const long = `телефон\n${'77010000001\n'.repeat(5_000)}`;
    const held = [await send(long), await send(long), await send(long)];
    expect(held.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await send(CSV)).status).toBe(503);
    await Promise.all(held.slice(0, 2).map(({ body }) => body?.cancel()));
    expect((await send(CSV)).status).toBe(200);
    expect((await held[2]?.text())?.split('\n')).toHaveLength(5_002);
    expect(await Promise.all([preview(CSV), preview(CSV)])).toHaveLength(2);
  });

  it('of more than 200 000 rows is refused with their number', async () => {
    const response = await send(`телефон\n${'77010000001\n'.repeat(200_001)}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ path: 'file', reason: 'too_many_rows', values: { rows: 200_000 } }] });
  });
});
