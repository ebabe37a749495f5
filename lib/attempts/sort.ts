import type { SortDirection } from '@/lib/filters/page-request';

export const ATTEMPT_SORT_FIELDS = [
  'startedAt', 'receivedAt', 'attemptNumber', 'status', 'callStatus', 'outcome', 'result', 'sentiment',
  'durationSeconds', 'billDurationSeconds', 'agentName', 'finalLanguage',
] as const;
export type AttemptSortField = (typeof ATTEMPT_SORT_FIELDS)[number];
export type AttemptSort = { field: AttemptSortField; direction: SortDirection };

export const DEFAULT_ATTEMPT_SORT: AttemptSort = { field: 'startedAt', direction: 'desc' };
