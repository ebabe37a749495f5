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

/** Where a column's cells come from; `key` finds the cell in an `ExportRow`. */
export type ExportColumn = { header: string; source: 'variable' | 'fixed' | 'report'; key: string };

/** One call or attempt as texts: fixed cells by column, variables by `variableKey`, reports by name. */
export type ExportRow = {
  id: number;
  fixed: Readonly<Record<string, string>>;
  variables: ReadonlyMap<string, string>;
  reports: ReadonlyMap<string, string>;
};

/** One column of the export per (column number, name, occurrence), whatever the campaign. */
export function variableKey({ name, columnNumber, occurrence }: ColumnPlace): string {
  return JSON.stringify([columnNumber, occurrence, name]);
}

/** The default columns: variables by column number and name, then the fixed ones, then reports by name. Headers never repeat. */
export function defaultColumns({ variables, fixed, reports }: {
  variables: readonly ColumnPlace[];
  fixed: readonly string[];
  reports: readonly string[];
}): ExportColumn[] {
  const reportColumns = reports.toSorted().map((name): ExportColumn => ({ header: `report.${name}`, source: 'report', key: name }));
  const reserved = new Set([...fixed, ...reportColumns.map(({ header }) => header)]);
  const places = variables.toSorted(byColumn);
  const headers = columnHeaders(places, reserved);
  return [
    ...places.map((place, index): ExportColumn => ({ header: headers[index] ?? place.name, source: 'variable', key: variableKey(place) })),
    ...fixed.map((key): ExportColumn => ({ header: key, source: 'fixed', key })),
    ...reportColumns,
  ];
}

/** The text of one cell; '' where the row has nothing. */
export function cellOf(row: ExportRow, { source, key }: ExportColumn): string {
  if (source === 'fixed') return row.fixed[key] ?? '';
  return (source === 'variable' ? row.variables : row.reports).get(key) ?? '';
}
