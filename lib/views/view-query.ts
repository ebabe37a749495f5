import type { Route } from 'next';
import { DEFAULT_ATTEMPT_SORT, parseAttemptSort } from '@/lib/attempts/sort';
import { DEFAULT_CALL_SORT, parseCallSort } from '@/lib/calls/sort';
import { decodeFilter } from '@/lib/filters/codec';
import { encodeListQuery } from '@/lib/filters/list-state';
import { parseRawQuery } from '@/lib/filters/raw-query';
import type { Filter } from '@/lib/filters/schema';
import { paths } from '@/lib/paths/paths';
import type { View, ViewPage, ViewPlace } from './types';

/** No view, where a default one would open by itself. */
export const NO_VIEW = 'all';

/** A query in the one writing that queries are compared and kept in; null when the grammar does not know it. */
export function canonicalQuery(query: string, page: ViewPage): string | null {
  const { filter, problems } = decodeFilter(query, ['sort']);
  const sortText = parseRawQuery(query).parameters.find(({ name }) => name === 'sort')?.values.join(',');
  const [parse, defaultSort] = page === 'calls' ? [parseCallSort, DEFAULT_CALL_SORT] : [parseAttemptSort, DEFAULT_ATTEMPT_SORT];
  const sort = sortText === undefined ? defaultSort : parse(sortText);
  return problems.length > 0 || sort === null ? null : encodeListQuery(filter, { sort, defaultSort }).toString();
}

/** The filter of a view, within its campaign. */
export function viewFilter({ query, campaignUuid }: Pick<View, 'query' | 'campaignUuid'>): Filter {
  const { filter } = decodeFilter(query, ['sort']);
  return campaignUuid === null ? filter : { ...filter, campaign: [campaignUuid] };
}

/** Plain grammar, so that the link says what it shows whatever becomes of the view, and the view that it began with. */
export function viewHref({ id, query, ...place }: Pick<View, 'id' | 'query' | 'page' | 'campaignUuid'>): Route {
  return placeHref(place, new URLSearchParams([...new URLSearchParams(query), ['view', id]]));
}

/** A list under a query. */
export function placeHref({ page, campaignUuid }: ViewPlace, query: URLSearchParams): Route {
  if (campaignUuid === null) return paths[page](query);
  return paths.campaign(campaignUuid, page === 'calls' ? query : new URLSearchParams([...query, ['rows', page]]));
}

/** The key of a place among a user's defaults. */
export const placeKey = ({ page, campaignUuid }: ViewPlace): string => (campaignUuid === null ? page : `${page} ${campaignUuid}`);
