import { type ListSort, parseListSort, WORK_SORT_FIELDS } from '@/lib/filters/list-sort';

export const ATTEMPT_SORT_FIELDS = [
  'startedAt', 'endedAt', 'receivedAt', 'attemptNumber', 'status', 'callStatus', 'outcome', 'result', 'sentiment', 'durationSeconds',
  'billDurationSeconds', 'agentName', 'initialLanguage', 'finalLanguage', 'voiceGender', 'campaignName', 'phoneNumber', 'type',
  ...WORK_SORT_FIELDS,
] as const;
export type AttemptSortField = (typeof ATTEMPT_SORT_FIELDS)[number];

/** `report.<name>` sorts by a result of the attempt, `var.<name>` and what people say by its call. */
export type AttemptSort = ListSort<AttemptSortField>;

export const DEFAULT_ATTEMPT_SORT: AttemptSort = { field: 'startedAt', direction: 'desc' };

/** Reads `field:asc` or `field:desc` (a bare field is ascending); null when there is no such sort. */
export function parseAttemptSort(text: string): AttemptSort | null {
  return parseListSort(text, ATTEMPT_SORT_FIELDS);
}
