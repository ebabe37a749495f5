import { columnHeaders } from '@/lib/variables/column-headers';
import { byColumn, type ColumnPlace } from '@/lib/variables/column-order';

/** What a row gives for each fixed column, in the default order (CONTRACT.md §6). */
export const CALL_COLUMNS = [
  'call_uuid', 'campaign_uuid', 'campaign_name', 'call_type', 'phone_number', 'call_status', 'outcome', 'attempts',
  'first_attempt_at', 'last_attempt_at', 'result', 'sentiment', 'summary', 'last_answer', 'duration_seconds',
  'bill_duration_seconds', 'agent_name', 'initial_language', 'final_language', 'recording_key',
] as const;
export type CallColumn = (typeof CALL_COLUMNS)[number];

export const ATTEMPT_COLUMNS = [
  'call_event_uuid', 'attempt_number', 'status', 'outcome', 'started_at', 'ended_at', 'duration_seconds', 'bill_duration_seconds',
  'call_uuid', 'campaign_uuid', 'campaign_name', 'call_type', 'phone_number', 'call_status', 'result', 'sentiment', 'summary',
  'last_answer', 'agent_name', 'initial_language', 'final_language', 'voice_gender', 'recording_key', 'received_at',
] as const;
export type AttemptColumn = (typeof ATTEMPT_COLUMNS)[number];

/** What people say of a call, in files of calls and of attempts alike: only where `columns` names it. */
export const WORK_COLUMNS = [
  'tags', 'review_status', 'score_percent', 'verdict', 'sentiment_agreed', 'human_sentiment', 'result_agreed', 'human_result', 'reviewer',
  'reviewed_at', 'review_comment', 'notes', 'notes_text',
] as const;
export type WorkColumn = (typeof WORK_COLUMNS)[number];
export type FixedColumn = CallColumn | AttemptColumn | WorkColumn;

/** `instant`: epoch milliseconds in a row, local time in a file. `sent`: a variable's or report's text, which may look like a number or a day. */
export type CellKind = 'text' | 'number' | 'instant' | 'sent';

const NUMBERS: readonly FixedColumn[] = ['attempts', 'attempt_number', 'duration_seconds', 'bill_duration_seconds', 'score_percent', 'notes'];
const INSTANTS: readonly FixedColumn[] = ['first_attempt_at', 'last_attempt_at', 'started_at', 'ended_at', 'received_at', 'reviewed_at'];

export const COLUMN_SOURCES = ['variable', 'fixed', 'report', 'gap', 'criterion'] as const;

/** Where a column's cells come from: a fixed column's name, a variable's `variableKey`, a report's name, a criterion's name; `gap` is a column that the spreadsheet has and no payload named. */
export type ExportColumn = { header: string; source: (typeof COLUMN_SOURCES)[number]; key: string; kind: CellKind };

/** A cell before it is written; null and '' are empty. */
export type Cell = string | number | null;

/** One column of the export per (column number, name, occurrence), whatever the campaign. */
export function variableKey({ name, columnNumber, occurrence }: ColumnPlace): string {
  return JSON.stringify([columnNumber, occurrence, name]);
}

export function fixedColumn(key: FixedColumn): ExportColumn {
  return { header: key, source: 'fixed', key, kind: NUMBERS.includes(key) ? 'number' : INSTANTS.includes(key) ? 'instant' : 'text' };
}

/**
 * What people say, after the columns that are there: one that has the same header keeps it, so that the contract's columns do not change, and
 * this one is called `call.<header>`.
 */
export function workColumns(criteria: readonly string[], taken: readonly ExportColumn[]): ExportColumn[] {
  const headers = new Set(taken.map(({ header }) => header));
  const columns = [
    ...WORK_COLUMNS.map(fixedColumn),
    ...criteria.map((name): ExportColumn => ({ header: `score.${name}`, source: 'criterion', key: name, kind: 'number' })),
  ];
  return columns.map((column) => ({ ...column, header: headers.has(column.header) ? `call.${column.header}` : column.header }));
}

type Columns = { variables: readonly ColumnPlace[]; fixed: readonly FixedColumn[]; reports: readonly string[] };

/** The default columns: variables by column number and name, then the fixed ones, then reports by name. Headers never repeat. */
export function defaultColumns({ variables, fixed, reports }: Columns): ExportColumn[] {
  const reportColumns = reports.toSorted().map((name): ExportColumn => ({ header: `report.${name}`, source: 'report', key: name, kind: 'sent' }));
  const reserved = new Set<string>([...fixed, ...reportColumns.map(({ header }) => header)]);
  const places = variables.toSorted(byColumn);
  const headers = columnHeaders(places, reserved);
  return [
    ...places.map((place, index): ExportColumn => ({
      header: headers[index] ?? place.name, source: 'variable', key: variableKey(place), kind: 'sent',
    })),
    ...fixed.map(fixedColumn),
    ...reportColumns,
  ];
}
