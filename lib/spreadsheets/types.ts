import type { CellKind } from '@/lib/exports/columns';

/** How the rows of a file were matched with the calls of a campaign, before anything is written. */
export type FillReport = {
  format: 'csv' | 'xlsx';
  /** rows below the header that have anything in them */
  rowCount: number;
  /** of those: with a call */
  foundCount: number;
  /** rows whose key stood in a row before; each gets the same results */
  duplicateCount: number;
  /** rows for which there are several calls; the one with the latest attempt counts */
  severalCallsCount: number;
  /** calls of the campaign that no row asks for */
  unmatchedCallCount: number;
  /** the file's columns by their headers, or by their letters where it has none */
  columns: string[];
  /** which of them was compared; null when none fits */
  keyColumn: number | null;
  /** the header's row in the file, from 1; null when it has none */
  headerRow: number | null;
  sheet: string | null;
  sheets: string[];
  encoding: string | null;
  delimiter: string | null;
};

/** How many calls a row found; then the results. */
export const CALLS_HEADER = 'matched_calls';

/** What is written behind each row: `CALLS_HEADER` and the columns of an export; `outcomeAt` counts without the first. */
export type ResultColumns = { headers: string[]; kinds: CellKind[]; outcomeAt: number; timeZone: string };

/** What a row is looked up by: the phone in any notation, or the value of a variable. */
export type KeyKind = 'phone' | 'variable';

/** The calls of a campaign as the file is compared with them: one key each, in any order; the later of two counts. */
export type CallKeys = { kind: KeyKind; texts: string[]; lastAttemptMs: Float64Array };
