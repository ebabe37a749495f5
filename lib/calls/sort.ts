import { type ListSort, parseListSort, WORK_SORT_FIELDS } from '@/lib/filters/list-sort';

export const CALL_SORT_FIELDS = [
  'lastAttemptAt', 'firstAttemptAt', 'phoneNumber', 'type', 'callStatus', 'outcome', 'result', 'sentiment', 'attemptCount',
  'durationSeconds', 'billDurationSeconds', 'campaignName', 'agentName', 'initialLanguage', 'finalLanguage', ...WORK_SORT_FIELDS,
] as const;
export type CallSortField = (typeof CALL_SORT_FIELDS)[number];

/** `var.<name>` sorts by a variable's value, `report.<name>` by a result of the deciding attempt. */
export type CallSort = ListSort<CallSortField>;

export const DEFAULT_CALL_SORT: CallSort = { field: 'lastAttemptAt', direction: 'desc' };

/** Reads `field:asc` or `field:desc` (a bare field is ascending); null when there is no such sort. */
export function parseCallSort(text: string): CallSort | null {
  return parseListSort(text, CALL_SORT_FIELDS);
}
