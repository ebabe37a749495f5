import type { SortDirection } from '@/lib/filters/page-request';

export const CAMPAIGN_SORT_FIELDS = [
  'lastAttemptAt',
  'firstAttemptAt',
  'name',
  'calls',
  'reachedCalls',
  'attempts',
  'answeredAttempts',
  'durationSeconds',
  'billDurationSeconds',
] as const;
export type CampaignSortField = (typeof CAMPAIGN_SORT_FIELDS)[number];
export type CampaignSort = { field: CampaignSortField; direction: SortDirection };

export const DEFAULT_CAMPAIGN_SORT: CampaignSort = { field: 'lastAttemptAt', direction: 'desc' };

/** Reads `field:asc` or `field:desc` (a bare field is ascending); null when there is no such sort. */
export function parseCampaignSort(text: string): CampaignSort | null {
  const [, name, way = 'asc'] = /^([A-Za-z]+)(?::(asc|desc))?$/.exec(text) ?? [];
  const field = CAMPAIGN_SORT_FIELDS.find((known) => known === name);
  return field === undefined ? null : { field, direction: way === 'desc' ? 'desc' : 'asc' };
}
