import type { SortDirection } from '@/lib/filters/page-request';

export const ATTEMPT_SORT_FIELDS = [
  'startedAt', 'receivedAt', 'attemptNumber', 'status', 'callStatus', 'outcome', 'result', 'sentiment',
  'durationSeconds', 'billDurationSeconds', 'agentName', 'finalLanguage',
] as const;
export type AttemptSortField = (typeof ATTEMPT_SORT_FIELDS)[number];
export type AttemptSort = { field: AttemptSortField; direction: SortDirection };

export const DEFAULT_ATTEMPT_SORT: AttemptSort = { field: 'startedAt', direction: 'desc' };

/** Reads `field:asc` or `field:desc` (a bare field is ascending); null when there is no such sort. */
export function parseAttemptSort(text: string): AttemptSort | null {
  const [, name, way = 'asc'] = /^([A-Za-z]+)(?::(asc|desc))?$/.exec(text) ?? [];
  const field = ATTEMPT_SORT_FIELDS.find((known) => known === name);
  return field === undefined ? null : { field, direction: way === 'desc' ? 'desc' : 'asc' };
}
