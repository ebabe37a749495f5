import { expect } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import type { Filter } from '@/lib/filters/schema';
import { openCsvExport } from '../data/open-csv-export';
import { openXlsxExport } from '../data/open-xlsx-export';
import { DEFAULT_EXPORT, type ExportOptions } from '../schema';
import { parseCsv } from './parse-csv';
import { parseXlsx } from './parse-xlsx';
import { readAll, readBytes } from './read-all';

/** The uuids that the CSV of a filter has, in its order; expects the workbook of it to hold the same cells. */
export async function exportedIds(viewer: Viewer, filter: Filter, changes: Partial<ExportOptions>): Promise<string[]> {
  const options = { ...DEFAULT_EXPORT, ...changes };
  const request = { filter, options, now: new Date('2026-11-24T00:00:00Z') };
  const [header = [], ...records] = parseCsv(await readAll((await openCsvExport(viewer, request)).chunks), ',');
  const workbook = await parseXlsx(await readBytes((await openXlsxExport(viewer, request)).chunks));
  expect(workbook.map((row) => row.map(plain))).toEqual([header, ...records].map((row) => row.map(plain)));
  const column = header.indexOf(options.rows === 'calls' ? 'call_uuid' : 'call_event_uuid');
  return records.map((record) => record[column] ?? '');
}

/** A workbook holds days for what a CSV writes as it was sent. */
function plain(cell: string): string {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(cell) ?? [];
  return day === undefined ? cell.replace(/^(\d{4}-\d{2}-\d{2}) 00:00:00$/, '$1') : `${year}-${month}-${day}`;
}
