import type { CallRow } from '@/lib/calls/types';
import { paths } from '@/lib/paths/paths';
import { countCell, directionCell, durationCell, instantCell, languagesCell, type RowColumn } from './row-column';
import { workColumns, type WorkLabel } from './work-columns';

/** A call with what its row shows beside it; `sentiments` counts its attempts, in the order of SENTIMENTS. */
export type CallTableRow = { call: CallRow; sentiments: readonly number[] };

type CallLabel =
  | 'duration' | 'outcome' | 'result' | 'sentiment' | 'language' | 'agent' | 'attempts' | 'lastAttempt' | 'campaign' | 'snippets' | 'billed'
  | 'decidingSentiment' | 'callStatus' | 'firstAttempt' | 'initialLanguage' | 'type' | 'summary' | WorkLabel;

/** The columns after the phone, in their own order. */
export const CALL_COLUMNS: readonly RowColumn<CallTableRow, CallLabel>[] = [
  {
    id: 'snippets', label: 'snippets', kind: 'snippets', width: 360, isDefault: true, sort: null,
    cell: ({ call: { snippets = [] } }) => (snippets.length === 0 ? null : snippets),
  },
  {
    id: 'duration', label: 'duration', kind: 'duration', width: 108, isDefault: true, sort: { field: 'durationSeconds', first: 'desc' },
    cell: ({ call }) => durationCell(call.durationSeconds),
  },
  {
    id: 'outcome', label: 'outcome', kind: 'outcome', width: 138, isDefault: true, sort: { field: 'outcome', first: 'asc' },
    cell: ({ call }) => call.outcome,
  },
  {
    id: 'result', label: 'result', kind: 'code', width: 172, isDefault: true, sort: { field: 'result', first: 'asc' },
    cell: ({ call }) => call.result,
  },
  {
    id: 'sentiment', label: 'sentiment', kind: 'bar', width: 100, isDefault: true, sort: { field: 'sentiment', first: 'asc' },
    cell: ({ sentiments }) => (sentiments.length === 0 ? null : sentiments),
  },
  {
    id: 'language', label: 'language', kind: 'languages', width: 84, isDefault: true, sort: { field: 'finalLanguage', first: 'asc' },
    cell: ({ call }) => languagesCell(call.initialLanguage, call.finalLanguage),
  },
  {
    id: 'agent', label: 'agent', kind: 'text', width: 108, isDefault: true, sort: { field: 'agentName', first: 'asc' },
    cell: ({ call }) => call.agentName,
  },
  {
    id: 'attempts', label: 'attempts', kind: 'number', width: 92, isDefault: true, sort: { field: 'attemptCount', first: 'desc' },
    cell: ({ call }, style) => countCell(call.attemptCount, style),
  },
  {
    id: 'lastAttempt', label: 'lastAttempt', kind: 'instant', width: 176, isDefault: true, sort: { field: 'lastAttemptAt', first: 'desc' },
    cell: ({ call }, style) => instantCell(call.lastAttemptAt, style),
  },
  {
    id: 'campaign', label: 'campaign', kind: 'link', width: 208, isDefault: true, sort: { field: 'campaignName', first: 'asc' },
    cell: ({ call }, style) => call.campaignUuid === null ? directionCell(call.type, style) : [call.campaignName, paths.campaign(call.campaignUuid)],
  },
  {
    id: 'billed', label: 'billed', kind: 'duration', width: 120, isDefault: false, sort: { field: 'billDurationSeconds', first: 'desc' },
    cell: ({ call }) => durationCell(call.billDurationSeconds),
  },
  {
    id: 'decidingSentiment', label: 'decidingSentiment', kind: 'sentiment', width: 160, isDefault: false, sort: { field: 'sentiment', first: 'asc' },
    cell: ({ call }) => call.sentiment,
  },
  {
    id: 'callStatus', label: 'callStatus', kind: 'code', width: 136, isDefault: false, sort: { field: 'callStatus', first: 'asc' },
    cell: ({ call }) => call.callStatus,
  },
  {
    id: 'firstAttempt', label: 'firstAttempt', kind: 'instant', width: 184, isDefault: false, sort: { field: 'firstAttemptAt', first: 'desc' },
    cell: ({ call }, style) => instantCell(call.firstAttemptAt, style),
  },
  { id: 'initialLanguage', label: 'initialLanguage', kind: 'text', width: 120, isDefault: false, sort: { field: 'initialLanguage', first: 'asc' }, cell: ({ call }) => call.initialLanguage },
  {
    id: 'type', label: 'type', kind: 'text', width: 120, isDefault: false, sort: { field: 'type', first: 'asc' },
    cell: ({ call }, style) => directionCell(call.type, style),
  },
  { id: 'summary', label: 'summary', kind: 'text', width: 360, isDefault: false, sort: null, cell: ({ call }) => call.summary },
  ...workColumns(({ call }: CallTableRow) => call),
];

/** The row's own column: who was called. */
export const CALL_TITLE = { id: 'phone', label: 'phone', kind: 'text', width: 174, isDefault: true, sort: { field: 'phoneNumber', first: 'asc' } } as const;
