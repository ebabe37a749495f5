import type { SortDirection } from '@/lib/filters/page-request';

export const CAMPAIGN_SORT_FIELDS = [
  'lastAttemptAt', 'firstAttemptAt', 'name', 'calls', 'reachedCalls', 'attempts', 'answeredAttempts', 'durationSeconds', 'billDurationSeconds',
] as const;
export type CampaignSortField = (typeof CAMPAIGN_SORT_FIELDS)[number];
export type CampaignSort = { field: CampaignSortField; direction: SortDirection };

export const DEFAULT_CAMPAIGN_SORT: CampaignSort = { field: 'lastAttemptAt', direction: 'desc' };
