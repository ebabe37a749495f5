import { z } from 'zod';
import { type AttemptSort, parseAttemptSort } from '@/lib/attempts/sort';
import { type CallSort, parseCallSort } from '@/lib/calls/sort';
import type { ErrorDetail } from '@/lib/errors/app-error';
import { parseRawQuery } from '@/lib/filters/raw-query';
import { isTimeZone } from '@/lib/time/zone';
import { DELIMITERS, type Delimiter } from './csv';

const DELIMITER_NAMES = Object.keys(DELIMITERS) as Delimiter[];

const single = <V>(value: z.ZodType<V, string>) =>
  z.array(z.string()).length(1, 'takes one value').transform(([first = '']) => first).pipe(value).optional();
const flag = () => single(z.enum(['0', '1'], { error: 'must be 0 or 1' }).transform((given) => given === '1'));

const Options = z.object({
  rows: single(z.enum(['calls', 'attempts'], { error: 'must be calls or attempts' })),
  delimiter: single(z.enum(DELIMITER_NAMES, { error: `must be one of ${DELIMITER_NAMES.join(', ')}` })),
  bom: flag(),
  tz: single(z.string().refine(isTimeZone, 'is not an IANA time zone')),
  columns: z.array(z.string().min(1, 'has an empty name')).max(2_000, 'has more than 2000 names').optional(),
  sort: single(z.string().min(1, 'is empty')),
  layout: single(z.enum(['table', 'spreadsheet', 'redial'], { error: 'must be table, spreadsheet or redial' })),
  gaps: flag(),
});

/** The parameters of an export beside the filters. */
export const EXPORT_PARAMETERS = Object.keys(Options.shape);

export type ExportRows = 'calls' | 'attempts';

/** `table`: the contract's columns. `spreadsheet`: the campaign's own columns, then the results. `redial`: its own columns of who was not reached. */
export type ExportLayout = 'table' | 'spreadsheet' | 'redial';

/**
 * `columns` null = the default ones; `tz` null = the workspace's zone; of the sorts that of `rows` counts, null = order of arrival; `gaps`: the spreadsheet's columns
 * that no payload named are kept, headed by their letters.
 */
export type ExportOptions = {
  rows: ExportRows;
  delimiter: Delimiter;
  bom: boolean;
  tz: string | null;
  columns: string[] | null;
  callSort: CallSort | null;
  attemptSort: AttemptSort | null;
  layout: ExportLayout;
  gaps: boolean;
};

export const DEFAULT_EXPORT: ExportOptions = {
  rows: 'calls', delimiter: 'comma', bom: true, tz: null, columns: null, callSort: null, attemptSort: null, layout: 'table', gaps: false,
};

type Decoded = { options: ExportOptions; problems: ErrorDetail[] };

/** Reads the export's own parameters from a raw query string; problems name the parameter. */
export function decodeExportOptions(query: string): Decoded {
  const given = parseRawQuery(query).parameters.filter(({ name }) => EXPORT_PARAMETERS.includes(name));
  const parsed = Options.safeParse(Object.fromEntries(given.map(({ name, values }) => [name, values])));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ path: String(path[0] ?? ''), message }));
    return { options: DEFAULT_EXPORT, problems };
  }
  const { sort: sortText, ...plain } = parsed.data;
  const options: ExportOptions = { ...DEFAULT_EXPORT, ...plain };
  const problems = [...sheetProblems(options)];
  if (sortText !== undefined) {
    if (options.rows === 'calls') options.callSort = parseCallSort(sortText);
    else options.attemptSort = parseAttemptSort(sortText);
    if ((options.callSort ?? options.attemptSort) === null) problems.push({ path: 'sort', message: `${JSON.stringify(sortText)} is not a sort of ${options.rows}` });
  }
  return { options, problems };
}

function sheetProblems({ rows, layout, gaps, columns }: ExportOptions): ErrorDetail[] {
  return [
    ...(layout !== 'table' && rows === 'attempts' ? [{ path: 'layout', message: 'a spreadsheet has a row for each call; leave out rows=attempts' }] : []),
    ...(layout === 'table' && gaps ? [{ path: 'gaps', message: 'needs layout=spreadsheet or layout=redial' }] : []),
    ...(gaps && columns !== null ? [{ path: 'gaps', message: 'does not go with columns' }] : []),
  ];
}
