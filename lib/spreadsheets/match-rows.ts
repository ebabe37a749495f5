import { columnLetters } from '@/lib/exports/column-letters';
import { type CallLookup, type FoundCall, keyOf } from './call-lookup';
import { SpreadsheetRefused } from './spreadsheet-refused';
import type { FillReport } from './types';

/** A row of a file; `at` is what the file knows it by. */
export type FileRow = { at: number; cells: readonly string[] };

export type Matched = Pick<
  FillReport,
  'rowCount' | 'foundCount' | 'duplicateCount' | 'severalCallsCount' | 'unmatchedCallCount' | 'columns' | 'keyColumn' | 'headerRow'
> & {
  /** how many columns the header and the rows that are matched have */
  width: number;
  /** the header's `at`; null when the file has none */
  headerAt: number | null;
  /** what each row with anything in it found, by its `at` */
  found: Map<number, FoundCall | null>;
};

/** A header is looked for among so many rows, below titles that fill a cell or two. */
const HEADER_WITHIN = 20;

/** So many rows tell which column is compared; all of them where these find nobody. */
const SAMPLE_ROWS = 5_000;

/** The rows of a file, from its first one each time. */
export type ReadRows = () => Iterable<FileRow> | AsyncIterable<FileRow>;

/**
 * Matches the rows with calls by one column: `column` (its header, or its letters), else the one whose header is `likely`, else the one that
 * finds the most calls. No rows are kept.
 * @throws SpreadsheetRefused for more than `mostRows` with anything in them, beside the header.
 */
export async function matchRows(read: ReadRows, lookup: CallLookup, { column, likely, callCount, mostRows }: {
  column: string | null;
  likely: string | null;
  callCount: number;
  mostRows: number;
}): Promise<Matched> {
  const sample = await firstRows(read);
  const header = findHeader(sample);
  const heads = sample[header]?.cells ?? [];
  const named = nameColumns(heads, widthOf(sample));
  const keyColumn = chooseColumn({ named, letters: nameColumns([], named.length), column, likely }) ?? (await mostFound({ read, sample, header }, lookup));
  // a file without a header begins with somebody's number
  const hasHeader = keyColumn === null || !lookup.find(heads[keyColumn] ?? '');
  const first = hasHeader ? header + 1 : header;
  const { widest, width, ...counted } = await matchEach(read, lookup, { keyColumn, first, mostRows });
  const calls = new Map([...counted.found.values()].flatMap((one) => (one ? [[one.call, one.calls] as const] : [])));
  return {
    ...counted,
    width: hasHeader ? Math.max(width, heads.length) : width,
    unmatchedCallCount: callCount - [...calls.values()].reduce((sum, count) => sum + count, 0),
    columns: nameColumns(hasHeader ? heads : [], widest),
    keyColumn,
    headerAt: hasHeader ? (sample[header]?.at ?? null) : null,
    headerRow: hasHeader && sample.length > 0 ? header + 1 : null,
  };
}

async function firstRows(read: ReadRows): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of read()) if (rows.push(row) === SAMPLE_ROWS) break;
  return rows;
}

const widthOf = (rows: readonly FileRow[]): number => rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
const nameColumns = (heads: readonly string[], width: number): string[] => Array.from({ length: width }, (_, index) => (heads[index] ?? '').trim() || columnLetters(index));
const isFilled = ({ cells }: FileRow): boolean => cells.some((cell) => cell.trim() !== '');

type Counted = Pick<Matched, 'rowCount' | 'foundCount' | 'duplicateCount' | 'severalCallsCount' | 'found' | 'width'> & { widest: number };

/** What each row from `first` on finds; `widest` is of all rows, `width` of those. */
async function matchEach(read: ReadRows, lookup: CallLookup, { keyColumn, first, mostRows }: { keyColumn: number | null; first: number; mostRows: number }): Promise<Counted> {
  const counted: Counted = { rowCount: 0, foundCount: 0, duplicateCount: 0, severalCallsCount: 0, found: new Map(), width: 0, widest: 0 };
  const keys = new Set<string>();
  let index = 0;
  for await (const row of read()) {
    counted.widest = Math.max(counted.widest, row.cells.length);
    index += 1;
    if (index <= first || !isFilled(row)) continue;
    counted.rowCount += 1;
    if (counted.rowCount > mostRows) throw new SpreadsheetRefused('too_many_rows', { rows: mostRows });
    counted.width = Math.max(counted.width, row.cells.length);
    const cell = keyColumn === null ? '' : (row.cells[keyColumn] ?? '');
    const one = lookup.find(cell);
    counted.found.set(row.at, one);
    if (one) counted.foundCount += 1;
    if (one && one.calls > 1) counted.severalCallsCount += 1;
    const key = keyOf(lookup.kind, cell);
    if (key === '') continue;
    if (keys.has(key)) counted.duplicateCount += 1;
    keys.add(key);
  }
  return counted;
}

/** The first row that is filled as most are. */
function findHeader(rows: readonly FileRow[]): number {
  const filled = rows.slice(0, HEADER_WITHIN).map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const usual = Math.max(0, ...filled);
  return Math.max(0, filled.findIndex((count) => count > 0 && count >= usual * 0.6));
}

function chooseColumn({ named, letters, column, likely }: {
  named: readonly string[];
  letters: readonly string[];
  column: string | null;
  likely: string | null;
}): number | null {
  const places = [column, likely].map((name) => (name === null ? -1 : named.indexOf(name)));
  const lettered = column === null ? -1 : letters.indexOf(column.toUpperCase());
  const [asked = -1, liked = -1] = places;
  const chosen = asked >= 0 ? asked : lettered >= 0 ? lettered : liked;
  return chosen >= 0 ? chosen : null;
}

/** Of the sample below the header, else of all rows; null when no column finds anybody. */
async function mostFound({ read, sample, header }: { read: ReadRows; sample: readonly FileRow[]; header: number }, lookup: CallLookup): Promise<number | null> {
  const below = sample.slice(header + 1);
  const found = await countFound(below.length > 0 ? below : sample, lookup);
  return found ?? (sample.length < SAMPLE_ROWS ? null : countFound(read(), lookup));
}

async function countFound(rows: Iterable<FileRow> | AsyncIterable<FileRow>, lookup: CallLookup): Promise<number | null> {
  const counts: number[] = [];
  for await (const { cells } of rows) cells.forEach((cell, index) => lookup.find(cell) && (counts[index] = (counts[index] ?? 0) + 1));
  const most = counts.reduce((best, count) => Math.max(best, count), 0);
  return most === 0 ? null : counts.indexOf(most);
}
