import { columnLetters } from './column-letters';
import { type ExportColumn, fixedColumn } from './columns';
import type { ExportLayout } from './schema';

/** What is appended to the campaign's own columns, in this order; then the reports. */
export const RESULT_COLUMNS = [
  'outcome', 'result', 'attempts', 'last_attempt_at', 'sentiment', 'summary', 'last_answer', 'duration_seconds', 'bill_duration_seconds',
] as const;

/** The last column that a spreadsheet has. */
const LAST_NUMBER = 16_383;

/**
 * The columns of a campaign's file: its own in their order, with the gaps when asked, and for `spreadsheet` the results behind them.
 * `hasPhone`: one of its own columns holds the phone; else the number that was dialled comes first, since nobody can be called without.
 */
export function layoutColumns(all: readonly ExportColumn[], { layout, gaps, hasPhone }: {
  layout: Exclude<ExportLayout, 'table'>;
  gaps: boolean;
  hasPhone: boolean;
}): ExportColumn[] {
  const own = all.filter(({ source }) => source === 'variable');
  const results = layout === 'redial' ? [] : [...RESULT_COLUMNS.map(fixedColumn), ...all.filter(({ source }) => source === 'report')];
  return [...(hasPhone ? [] : [fixedColumn('phone_number')]), ...(gaps ? withGaps(own, all) : own), ...results];
}

/** Numbers count from 0 where one is 0, else from 1: the sender does not say (trap 25). */
function withGaps(own: readonly ExportColumn[], all: readonly ExportColumn[]): ExportColumn[] {
  const numbered = own.map((column) => ({ column, number: numberOf(column) }));
  const first = numbered.some(({ number }) => number === 0) ? 0 : 1;
  const taken = new Set(all.map(({ header }) => header));
  const filled: ExportColumn[] = [];
  let next = first;
  for (const { column, number } of numbered) {
    const fits = number !== null && number >= first && number <= LAST_NUMBER + first;
    for (; fits && next < number; next++) filled.push(gap(next - first, taken));
    if (fits) next = Math.max(next, number + 1);
    filled.push(column);
  }
  return filled;
}

function gap(index: number, taken: ReadonlySet<string>): ExportColumn {
  const letters = columnLetters(index);
  return { header: taken.has(letters) ? `${letters} #2` : letters, source: 'gap', key: letters, kind: 'text' };
}

/** The column number in a `variableKey`. */
function numberOf({ key }: ExportColumn): number | null {
  // what variableKey wrote
  return (JSON.parse(key) as [number | null])[0];
}
