import { columnLetters } from '@/lib/exports/column-letters';
import { type CallLookup, type FoundCall, keyOf } from './call-lookup';
import type { FillReport } from './types';

/** A row of a file; `at` is what the file knows it by. */
export type FileRow = { at: number; cells: readonly string[] };

export type Matched = Pick<
  FillReport,
  'rowCount' | 'foundCount' | 'duplicateCount' | 'severalCallsCount' | 'unmatchedCallCount' | 'columns' | 'keyColumn' | 'headerRow'
> & {
  /** the header's `at`; null when the file has none */
  headerAt: number | null;
  /** what each row with anything in it found, by its `at` */
  found: Map<number, FoundCall | null>;
};

/** A header is looked for among so many rows, below titles that fill a cell or two. */
const HEADER_WITHIN = 20;

/**
 * Matches the rows with calls by one column: `column` (its header, or its letters), else the one whose header is `likely`, else the one that
 * finds the most calls.
 */
export function matchRows(rows: readonly FileRow[], lookup: CallLookup, { column, likely, callCount }: {
  column: string | null;
  likely: string | null;
  callCount: number;
}): Matched {
  const header = findHeader(rows);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const letters = Array.from({ length: width }, (_, index) => columnLetters(index));
  const named = letters.map((letter, index) => (rows[header]?.cells[index] ?? '').trim() || letter);
  const below = rows.slice(header + 1);
  const keyColumn = chooseColumn({ named, letters, column, likely }) ?? mostFound(below.length > 0 ? below : rows, lookup, width);
  // a file without a header begins with somebody's number
  const hasHeader = keyColumn === null || !lookup.find(rows[header]?.cells[keyColumn] ?? '');
  const data = (hasHeader ? below : rows.slice(header)).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const found = new Map(data.map(({ at, cells }) => [at, keyColumn === null ? null : lookup.find(cells[keyColumn] ?? '')]));
  const calls = [...found.values()].filter((one) => one !== null);
  return {
    rowCount: data.length,
    foundCount: calls.length,
    duplicateCount: keyColumn === null ? 0 : countRepeated(data.map(({ cells }) => keyOf(lookup.kind, cells[keyColumn] ?? ''))),
    severalCallsCount: calls.filter((one) => one.calls > 1).length,
    unmatchedCallCount: callCount - [...new Map(calls.map((one) => [one.call, one.calls])).values()].reduce((sum, count) => sum + count, 0),
    columns: hasHeader ? named : letters,
    keyColumn,
    headerAt: hasHeader ? (rows[header]?.at ?? null) : null,
    headerRow: hasHeader && rows.length > 0 ? header + 1 : null,
    found,
  };
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

function mostFound(rows: readonly FileRow[], lookup: CallLookup, width: number): number | null {
  const counts = new Array<number>(width).fill(0);
  for (const { cells } of rows) cells.forEach((cell, index) => lookup.find(cell) && (counts[index] = (counts[index] ?? 0) + 1));
  const most = Math.max(0, ...counts);
  return most === 0 ? null : counts.indexOf(most);
}

function countRepeated(keys: readonly string[]): number {
  const given = keys.filter((key) => key !== '');
  return given.length - new Set(given).size;
}
