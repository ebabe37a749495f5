import type { SortDirection } from '@/lib/filters/page-request';

export const CALL_SORT_FIELDS = [
  'lastAttemptAt', 'firstAttemptAt', 'phoneNumber', 'type', 'callStatus', 'outcome', 'result', 'sentiment', 'attemptCount',
  'durationSeconds', 'billDurationSeconds', 'campaignName', 'agentName', 'finalLanguage',
] as const;
export type CallSortField = (typeof CALL_SORT_FIELDS)[number];

/** `var.<name>` sorts by a variable's value: numbers first, then text, empty last. Ties are broken by arrival. */
export type CallSort = { field: CallSortField | `var.${string}`; direction: SortDirection };

export const DEFAULT_CALL_SORT: CallSort = { field: 'lastAttemptAt', direction: 'desc' };
