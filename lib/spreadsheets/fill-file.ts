import { cellText } from '@/lib/exports/cell-text';
import type { Cell, CellKind } from '@/lib/exports/columns';
import type { FileChunk } from '@/lib/exports/export-file';
import { xlsxCell } from '@/lib/exports/xlsx-cell';
import { callLookup } from './call-lookup';
import { openCsvFile } from './csv-file';
import { type Matched, matchRows } from './match-rows';
import type { AddedCells, SheetFile } from './sheet-file';
import { SpreadsheetRefused } from './spreadsheet-refused';
import type { CallKeys, FillReport, ResultColumns } from './types';
import { openXlsxFile } from './xlsx-file';

/** RELIABILITY of the server before completeness of a file that no campaign has. */
export const MOST_ROWS = 200_000;

/** The outcome of a row that no call was found for. */
export const NOT_DIALLED = 'NOT_DIALLED';

export type FillQuestion = { bytes: Uint8Array; sheet: string | null; column: string | null; likely: string | null; keys: CallKeys; results: ResultColumns };

/** The results of these calls, in their order. */
export type LoadCells = (calls: readonly number[]) => Promise<readonly (readonly Cell[])[]>;

/** A file that was read and matched; its rows are read again while it is written. */
export type FileToFill = { report: FillReport; write: (load: LoadCells) => AsyncGenerator<FileChunk, void> };

/**
 * Reads a manager's CSV or XLSX and matches its rows with the calls of a campaign.
 * @throws SpreadsheetRefused for what cannot be read, and what is too large.
 */
export async function readFile({ bytes, sheet, keys, results, ...wishes }: FillQuestion): Promise<FileToFill> {
  const begins = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
  if (begins(0xd0, 0xcf)) throw new SpreadsheetRefused('encrypted');
  if (!begins(0x50, 0x4b)) return match(openCsvFile(bytes), { keys, results, wishes, writeCell: cellText });
  const file = await openXlsxFile(bytes, { name: sheet, addedColumns: results.headers.length });
  return match(file, { keys, results, wishes, writeCell: xlsxCell });
}

type WriteCell<C> = (cell: Cell, kind: CellKind, timeZone: string) => C;
type Matching<C> = Pick<FillQuestion, 'keys' | 'results'> & { wishes: Pick<FillQuestion, 'column' | 'likely'>; writeCell: WriteCell<C> };

async function match<C>(file: SheetFile<C>, { keys, results, wishes, writeCell }: Matching<C>): Promise<FileToFill> {
  const matched = await matchRows(file.rows, callLookup(keys), { ...wishes, callCount: keys.texts.length, mostRows: MOST_ROWS });
  const { headerAt: _, found: __, width, ...report } = matched;
  return {
    report: { ...report, ...file.about },
    write: (load) => file.write(addedCells({ matched, results, load, writeCell }), width),
  };
}

type Adding<C> = { matched: Matched; results: ResultColumns; load: LoadCells; writeCell: WriteCell<C> };

/** The cells behind the header and behind each row, by the row's place in the file. */
function addedCells<C>({ matched, results: { headers, kinds, outcomeAt, timeZone }, load, writeCell }: Adding<C>): AddedCells<C> {
  return async (ats) => {
    const calls = [...new Set(ats.flatMap((at) => matched.found.get(at)?.call ?? []))];
    const loaded = calls.length === 0 ? [] : await load(calls);
    const ofCall = new Map(calls.map((call, index) => [call, loaded[index] ?? []]));
    const behind = new Map<number, C[]>();
    for (const at of ats) {
      if (at === matched.headerAt) behind.set(at, uniqueHeaders(headers, matched.columns).map((text) => writeCell(text, 'text', timeZone)));
      const one = matched.found.get(at);
      if (one === undefined) continue;
      const row = one ? (ofCall.get(one.call) ?? []) : headers.slice(1).map((_, index) => (index === outcomeAt ? NOT_DIALLED : null));
      behind.set(at, [one?.calls ?? 0, ...row].map((cell, index) => writeCell(cell, kinds[index] ?? 'text', timeZone)));
    }
    return behind;
  };
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
