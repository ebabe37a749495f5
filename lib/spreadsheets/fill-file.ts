import { cellText } from '@/lib/exports/cell-text';
import type { Cell, CellKind } from '@/lib/exports/columns';
import { type XlsxCell, xlsxCell } from '@/lib/exports/xlsx-cell';
import { callLookup, type FoundCall } from './call-lookup';
import { type CsvSheet, readCsvSheet, writeCsvSheet } from './csv-sheet';
import { decodeText, detectEncoding, encodeText, type TextEncoding } from './encoding';
import { type Matched, matchRows } from './match-rows';
import { SpreadsheetRefused } from './spreadsheet-refused';
import type { CallKeys, FillReport } from './types';
import { readXlsxSheet, writeXlsxSheet } from './xlsx-sheet';

/** RELIABILITY of the server before completeness of a file that no campaign has. */
export const MOST_ROWS = 200_000;

/** The outcome of a row that no call was found for. */
export const NOT_DIALLED = 'NOT_DIALLED';

/** How many calls a row found; then the results. */
export const CALLS_HEADER = 'matched_calls';

export type FillQuestion = { bytes: Uint8Array; sheet: string | null; column: string | null; likely: string | null; keys: CallKeys };

/** What is written behind each row; `cells` are of the calls of `FileToFill.calls`, in that order. */
export type FillResults = { headers: string[]; kinds: CellKind[]; outcomeAt: number; timeZone: string; cells: readonly (readonly Cell[])[] };

/** A file that was read and matched. */
export type FileToFill = {
  report: FillReport;
  /** the calls whose results are needed */
  calls: number[];
  fill: (results: FillResults) => { bytes: Uint8Array; isEncodingChanged: boolean };
};

/**
 * Reads a manager's CSV or XLSX and matches its rows with the calls of a campaign.
 * @throws SpreadsheetRefused for what cannot be read, and what is too large.
 */
export async function readFile({ bytes, sheet, column, likely, keys }: FillQuestion): Promise<FileToFill> {
  const lookup = callLookup(keys);
  const wishes = { column, likely, callCount: keys.texts.length };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new SpreadsheetRefused('encrypted');
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const read = await readXlsxSheet(bytes, { name: sheet, mostRows: MOST_ROWS });
    const matched = matchRows(read.rows.map(({ number, cells }) => ({ at: number, cells })), lookup, wishes);
    return {
      report: reportOf(matched, { format: 'xlsx', sheet: read.sheet.name, sheets: read.workbook.sheets.map(({ name }) => name), encoding: null, delimiter: null }),
      calls: callsOf(matched),
      fill: (results) => ({ bytes: writeXlsxSheet(read, added(matched, results, workbookCell)), isEncodingChanged: false }),
    };
  }
  const encoding = detectEncoding(bytes);
  const text = decodeText(bytes, encoding);
  if (text.includes('\0')) throw new SpreadsheetRefused('neither');
  const csv = readCsvSheet(text, { mostRecords: MOST_ROWS + 1 });
  const first = /^sep=.$/i.test(csv.records[0]?.text ?? '') ? 1 : 0;
  const matched = matchRows(csv.records.slice(first).map(({ cells }, index) => ({ at: index + first, cells })), lookup, wishes);
  return {
    report: reportOf(matched, { format: 'csv', sheet: null, sheets: [], encoding: encoding.name, delimiter: csv.delimiter }),
    calls: callsOf(matched),
    fill: (results) => fillCsv({ csv, encoding, matched, results }),
  };
}

type Written = { csv: CsvSheet; encoding: TextEncoding; matched: Matched; results: FillResults };

/** In the encoding that it came in, or as UTF-8 with a mark where that has no place for the results. */
function fillCsv({ csv, encoding, matched, results }: Written): { bytes: Uint8Array; isEncodingChanged: boolean } {
  const text = writeCsvSheet(csv, added(matched, results, (cell, kind, timeZone) => cellText(cell, kind, timeZone)));
  const bytes = encodeText(text, encoding);
  return bytes ? { bytes, isEncodingChanged: false } : { bytes: encodeText(text, { name: 'utf-8', hasMark: true }) ?? new Uint8Array(), isEncodingChanged: true };
}

function reportOf({ headerAt: _, found: __, ...matched }: Matched, file: Pick<FillReport, 'format' | 'sheet' | 'sheets' | 'encoding' | 'delimiter'>): FillReport {
  return { ...matched, ...file, isEncodingChanged: false };
}

function callsOf({ found }: Matched): number[] {
  return [...new Set([...found.values()].flatMap((one) => one?.call ?? []))];
}

const workbookCell = (cell: Cell, kind: CellKind, timeZone: string): XlsxCell => xlsxCell(cell, kind, timeZone);

/** The cells behind the header and behind each row, by the row's place in the file. */
function added<C>(matched: Matched, { headers, kinds, outcomeAt, timeZone, cells }: FillResults, write: (cell: Cell, kind: CellKind, timeZone: string) => C): Map<number, C[]> {
  const ofCall = new Map(callsOf(matched).map((call, index) => [call, cells[index] ?? []]));
  const behind = new Map<number, C[]>();
  if (matched.headerAt !== null) behind.set(matched.headerAt, uniqueHeaders(headers, matched.columns).map((text) => write(text, 'text', timeZone)));
  for (const [at, one] of matched.found) {
    const row = one ? (ofCall.get(one.call) ?? []) : headers.slice(1).map((_, index) => (index === outcomeAt ? NOT_DIALLED : null));
    const calls: FoundCall['calls'] = one?.calls ?? 0;
    behind.set(at, [calls, ...row].map((cell, index) => write(cell, kinds[index] ?? 'text', timeZone)));
  }
  return behind;
}

/** The file's own columns keep their names; `outcome (2)` where it has one of that name, from a time before perhaps. */
function uniqueHeaders(headers: readonly string[], own: readonly string[]): string[] {
  const taken = new Set(own);
  return headers.map((header) => {
    let free = header;
    for (let repeat = 2; taken.has(free); repeat++) free = `${header} (${repeat})`;
    taken.add(free);
    return free;
  });
}
