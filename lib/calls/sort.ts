import type { SortDirection } from '@/lib/filters/page-request';

export const CALL_SORT_FIELDS = [
  'lastAttemptAt', 'firstAttemptAt', 'phoneNumber', 'type', 'callStatus', 'outcome', 'result', 'sentiment', 'attemptCount',
  'durationSeconds', 'billDurationSeconds', 'campaignName', 'agentName', 'finalLanguage', 'score', 'reviewedAt',
] as const;
export type CallSortField = (typeof CALL_SORT_FIELDS)[number];

/** `var.<name>` sorts by a variable's value: numbers, then other text, calls without one last. Ties are in order of arrival. */
export type CallSort = { field: CallSortField | `var.${string}`; direction: SortDirection };

export const DEFAULT_CALL_SORT: CallSort = { field: 'lastAttemptAt', direction: 'desc' };

/** Reads `field:asc` or `field:desc` (a bare field is ascending); null when there is no such sort. */
export function parseCallSort(text: string): CallSort | null {
  const [, name = '', way = 'asc'] = /^([^]+?)(?::(asc|desc))?$/.exec(text) ?? [];
  const direction = way === 'desc' ? 'desc' : 'asc';
  if (isVariable(name)) return { field: name, direction };
  const field = CALL_SORT_FIELDS.find((known) => known === name);
  return field === undefined ? null : { field, direction };
}

/** The name after `var.`, or null for a field of the call itself. */
export function sortedVariable({ field }: CallSort): string | null {
  return isVariable(field) ? field.slice('var.'.length) : null;
}

const isVariable = (field: string): field is `var.${string}` => field.startsWith('var.') && field.length > 'var.'.length;
