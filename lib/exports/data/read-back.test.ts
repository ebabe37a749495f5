import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { DELIMITERS } from '../csv';
import { DEFAULT_EXPORT, type ExportOptions } from '../schema';
import { parseCsv } from '../testing/parse-csv';
import { readAll, readBytes } from '../testing/read-all';
import { isThere, readByLibreOffice, readByPython } from '../testing/spreadsheet-programs';
import { openCsvExport } from './open-csv-export';
import { openXlsxExport } from './open-xlsx-export';

const VIEWER: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };
const request = (options: Partial<ExportOptions> = {}) => ({ filter: {}, options: { ...DEFAULT_EXPORT, ...options }, now: new Date('2026-02-03T00:00:00Z') });

/** What spreadsheets trip over. */
const HARD = [
  '=1+1', '@SUM(A1)', '-2+3', '+7 (701) 000', 'a,b;c', '"quoted"', 'two\nlines', ' space ', "'apostrophe", '007', '77778228912', '90071992547409931234',
  '010203500123', '1e5', '12,5', '0.10', 'Қырғызәліпбиі', '🙂 emoji', '<b>&amp;</b>', '_x0041_', 'TRUE', '1/2', '2-3', '#N/A', '‮rtl',
];

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeSampleCalls(HARD.map((sent, index) => sampleCall({
    uuid: `call-${String(index).padStart(2, '0')}`, phone: `7701000${String(index).padStart(4, '0')}`,
    variables: [{ name: sent.startsWith('=') ? '=name, "x"' : 'значение', columnNumber: 1, sent, occurrence: 0 }, { name: 'amount', columnNumber: 2, sent: index * 10.5, occurrence: 0 }],
    attempts: [sampleAttempt({ summary: `${sent}; ${sent}`, startedAt: new Date(Date.UTC(2024, 1, 20 + index, 20, 59, 59)) })],
  })));
});
afterAll(() => database.close());

const csvOf = async (options: Partial<ExportOptions> = {}) => readAll((await openCsvExport(VIEWER, request(options))).chunks);

describe.skipIf(!isThere('python3'))('Python’s csv', () => {
  it.each(Object.entries(DELIMITERS))('reads every cell of an export parted by %s', async (name, sign) => {
    const text = await csvOf({ delimiter: name === 'tab' ? 'tab' : name === 'semicolon' ? 'semicolon' : 'comma' });
    const cells = readByPython(text, sign);
    expect(cells).toEqual(parseCsv(text, sign));
    expect(cells).toHaveLength(HARD.length + 1);
    expect(cells.map((row) => row[1]).slice(2)).toEqual(HARD.slice(1).map((sent) => (/^[@]|^-2|^\+7 /.test(sent) ? `'${sent}` : sent)));
  });
});

describe.skipIf(!isThere('soffice'))('LibreOffice', () => {
  it('shows every cell of the CSV', async () => {
    const cells = parseCsv(await csvOf(), ',');
    expect(readByLibreOffice(await csvOf(), { ending: 'csv', columns: cells[0]?.length ?? 0 })).toEqual(cells);
  }, 150_000);

  it('shows every cell of the workbook: no digit lost, no formula run, times on the zone’s clocks', async () => {
    const cells = parseCsv(await csvOf(), ',');
    const bytes = await readBytes((await openXlsxExport(VIEWER, request())).chunks);
    expect(readByLibreOffice(bytes, { ending: 'xlsx', columns: 0 })).toEqual(cells);
  }, 150_000);
});
