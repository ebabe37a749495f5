import type { AttemptRow } from '@/lib/attempts/types';
import { paths } from '@/lib/paths/paths';
import type { CallWork } from '@/lib/reviews/types';
import { countCell, directionCell, durationCell, instantCell, languagesCell, type RowColumn } from './row-column';
import { workColumns, type WorkLabel } from './work-columns';

/** An attempt with what its row shows of its call. */
export type AttemptTableRow = {
  attempt: AttemptRow;
  type: string | null;
  campaignName: string | null;
  /** what people say of the call */
  work: CallWork;
};

type AttemptLabel =
  | 'snippets' | 'number' | 'started' | 'duration' | 'outcome' | 'result' | 'sentiment' | 'language' | 'agent' | 'campaign' | 'billed' | 'status'
  | 'callStatus' | 'ended' | 'received' | 'initialLanguage' | 'voice' | 'summary' | WorkLabel;

/** The columns after the phone, in their own order. */
export const ATTEMPT_COLUMNS: readonly RowColumn<AttemptTableRow, AttemptLabel>[] = [
  {
    id: 'snippets', label: 'snippets', kind: 'snippets', width: 360, isDefault: true, sort: null,
    cell: ({ attempt: { snippets = [] } }) => (snippets.length === 0 ? null : snippets),
  },
  {
    id: 'number', label: 'number', kind: 'number', width: 92, isDefault: true, sort: { field: 'attemptNumber', first: 'desc' },
    cell: ({ attempt }, style) => countCell(attempt.attemptNumber, style),
  },
  {
    id: 'started', label: 'started', kind: 'instant', width: 184, isDefault: true, sort: { field: 'startedAt', first: 'desc' },
    cell: ({ attempt }, style) => instantCell(attempt.startedAt, style),
  },
  {
    id: 'duration', label: 'duration', kind: 'duration', width: 108, isDefault: true, sort: { field: 'durationSeconds', first: 'desc' },
    cell: ({ attempt }) => durationCell(attempt.durationSeconds),
  },
  {
    id: 'outcome', label: 'outcome', kind: 'outcome', width: 140, isDefault: true, sort: { field: 'outcome', first: 'asc' },
    cell: ({ attempt }) => attempt.outcome,
  },
  {
    id: 'result', label: 'result', kind: 'code', width: 192, isDefault: true, sort: { field: 'result', first: 'asc' },
    cell: ({ attempt }) => attempt.result,
  },
  {
    id: 'sentiment', label: 'sentiment', kind: 'sentiment', width: 132, isDefault: true, sort: { field: 'sentiment', first: 'asc' },
    cell: ({ attempt }) => attempt.sentiment,
  },
  {
    id: 'language', label: 'language', kind: 'languages', width: 92, isDefault: true, sort: { field: 'finalLanguage', first: 'asc' },
    cell: ({ attempt }) => languagesCell(attempt.initialLanguage, attempt.finalLanguage),
  },
  {
    id: 'agent', label: 'agent', kind: 'text', width: 132, isDefault: true, sort: { field: 'agentName', first: 'asc' },
    cell: ({ attempt }) => attempt.agentName,
  },
  {
    id: 'campaign', label: 'campaign', kind: 'link', width: 208, isDefault: true, sort: { field: 'campaignName', first: 'asc' },
    cell: ({ attempt, type, campaignName }, style) =>
      attempt.campaignUuid === null ? directionCell(type, style) : [campaignName, paths.campaign(attempt.campaignUuid)],
  },
  {
    id: 'billed', label: 'billed', kind: 'duration', width: 120, isDefault: false, sort: { field: 'billDurationSeconds', first: 'desc' },
    cell: ({ attempt }) => durationCell(attempt.billDurationSeconds),
  },
  {
    id: 'status', label: 'status', kind: 'code', width: 144, isDefault: false, sort: { field: 'status', first: 'asc' },
    cell: ({ attempt }) => attempt.status,
  },
  {
    id: 'callStatus', label: 'callStatus', kind: 'code', width: 136, isDefault: false, sort: { field: 'callStatus', first: 'asc' },
    cell: ({ attempt }) => attempt.callStatus,
  },
  {
    id: 'ended', label: 'ended', kind: 'instant', width: 184, isDefault: false, sort: { field: 'endedAt', first: 'desc' },
    cell: ({ attempt }, style) => instantCell(attempt.endedAt, style),
  },
  {
    id: 'received', label: 'received', kind: 'instant', width: 184, isDefault: false, sort: { field: 'receivedAt', first: 'desc' },
    cell: ({ attempt }, style) => instantCell(attempt.receivedAt, style),
  },
  { id: 'initialLanguage', label: 'initialLanguage', kind: 'text', width: 120, isDefault: false, sort: { field: 'initialLanguage', first: 'asc' }, cell: ({ attempt }) => attempt.initialLanguage },
  { id: 'voice', label: 'voice', kind: 'text', width: 104, isDefault: false, sort: { field: 'voiceGender', first: 'asc' }, cell: ({ attempt }) => attempt.voiceGender },
  { id: 'summary', label: 'summary', kind: 'text', width: 360, isDefault: false, sort: null, cell: ({ attempt }) => attempt.summary },
  ...workColumns(({ work }: AttemptTableRow) => work),
];

/** The row's own column: who was called. */
export const ATTEMPT_TITLE = { id: 'phone', label: 'phone', kind: 'text', width: 182, isDefault: true, sort: { field: 'phoneNumber', first: 'asc' } } as const;
