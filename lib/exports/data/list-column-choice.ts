import 'server-only';
import { phoneDigits } from '@/lib/projection/phone-digits';
import { listCriterionNames } from '@/lib/scorecard/data';
import type { Names } from '../assemble-rows';
import { ATTEMPT_COLUMNS, CALL_COLUMNS, defaultColumns, type ExportColumn, fixedColumn, variableKey, workColumns } from '../columns';
import { layoutColumns } from '../layout-columns';
import type { ExportOptions } from '../schema';
import { planColumns } from './column-plan';
import type { ExportDefinitions } from './list-definitions';
import { loadRows } from './load-rows';
import type { RowSource } from './row-source';

/** So many rows tell whether a column of the spreadsheet holds the phone. */
const SAMPLE_ROWS = 500;

/** All columns that an export can have, and those that it has when none are named. */
export type ColumnChoice = { all: ExportColumn[]; defaults: ExportColumn[] };

/** Attempts have their call's variables only when they are named, and nobody has what people say unless it is named. */
export async function listColumnChoice(source: RowSource, { ids, names, definitions, options }: {
  ids: Float64Array;
  names: Names;
  definitions: ExportDefinitions;
  options: Pick<ExportOptions, 'rows' | 'layout' | 'gaps'>;
}): Promise<ColumnChoice> {
  const { rows, layout, gaps } = options;
  const variables = [...new Map(definitions.variables.map((place) => [variableKey(place), place])).values()];
  const reports = [...new Set(definitions.reports.map(({ name }) => name))];
  const fixed = rows === 'calls' ? CALL_COLUMNS : ATTEMPT_COLUMNS;
  const usual = defaultColumns({ variables, fixed, reports });
  const all = [...usual, ...workColumns(await listCriterionNames(), usual)];
  if (layout !== 'table') {
    const hasPhone = await holdsPhone(source, { all, ids, names, definitions });
    return { all, defaults: layoutColumns(all, { layout, gaps, hasPhone }) };
  }
  return { all, defaults: rows === 'calls' ? usual : usual.filter(({ source: from }) => from !== 'variable') };
}

/** Whether a variable is the dialled number wherever it is filled, by the first rows. */
async function holdsPhone(source: RowSource, { all, ids, names, definitions }: {
  all: readonly ExportColumn[];
  ids: Float64Array;
  names: Names;
  definitions: ExportDefinitions;
}): Promise<boolean> {
  const columns = [fixedColumn('phone_number'), ...all.filter(({ source: from }) => from === 'variable')];
  const rows = await loadRows(source, planColumns(columns, { definitions, names }), [...ids.subarray(0, SAMPLE_ROWS)]);
  const digits = rows.map((row) => row.map((cell) => phoneDigits(String(cell ?? '')) ?? ''));
  return columns.some((_, at) => at > 0 && digits.some((row) => row[at] !== '') && digits.every((row) => row[at] === '' || row[at] === row[0]));
}
