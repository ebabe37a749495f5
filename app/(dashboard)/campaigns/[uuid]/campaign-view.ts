import type { Route } from 'next';
import { DEFAULT_CALL_SORT, parseCallSort } from '@/lib/calls/sort';
import type { ErrorDetail } from '@/lib/errors/app-error';
import { decodeListState, decodePageFilter, encodeListQuery, type SearchParams } from '@/lib/filters/list-state';
import type { Filter } from '@/lib/filters/schema';
import { paths } from '@/lib/paths/paths';

/** What the URL of a campaign's page says; made once, so that all panels ask for the same figures. */
export type CampaignView = {
  campaignUuid: string;
  /** the URL's filter, and what could not be read of it */
  filter: Filter;
  problems: ErrorDetail[];
  /** the calls that the page is about: the filter within the campaign */
  calls: Filter;
  /** the query without `campaign` */
  searchParams: SearchParams;
  /** the page under another filter, its calls in the same order */
  hrefOf: (filter: Filter) => Route;
};

/** The page is of one campaign: a `campaign` in its query is a problem and left out. */
export function decodeCampaignView(campaignUuid: string, { campaign, ...searchParams }: SearchParams): CampaignView {
  const { filter, problems } = decodePageFilter(searchParams);
  const { sort } = decodeListState(searchParams, { parseSort: parseCallSort, defaultSort: DEFAULT_CALL_SORT });
  return {
    campaignUuid,
    filter,
    problems: campaign === undefined ? problems : [...problems, { path: 'campaign', message: 'is not a parameter here' }],
    calls: { ...filter, campaign: [campaignUuid] },
    searchParams,
    hrefOf: (other) => paths.campaign(campaignUuid, encodeListQuery(other, { sort, defaultSort: DEFAULT_CALL_SORT })),
  };
}
