import type { Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CallsTable } from '@/components/calls/calls-table';
import { NoCalls } from '@/components/calls/no-calls';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { listCallsPage } from '@/lib/calls/data/list-calls-page';
import { type CallSort, DEFAULT_CALL_SORT, parseCallSort } from '@/lib/calls/sort';
import { decodeListState, decodePageFilter, encodeListQuery, type SearchParams } from '@/lib/filters/list-state';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { getTimeZone } from '@/lib/settings/data';

/** More would make the page slow; the description says how many are left to the export and to each call's own page. */
const MOST_VARIABLES = 60;

type CallsPanelProps = {
  viewer: Viewer;
  searchParams: SearchParams;
  /** what the page is about: `{ campaign: [uuid] }`, or `{}` for all calls. Goes before the URL's filter and stays out of links */
  fixed: Filter;
  pathOf: (query: URLSearchParams) => Route;
};

/**
 * The calls that the URL's filter means, 50 a page. A bad `sort` or `page` is said in a notice here; a bad filter is said where
 * the page shows its <FilterChips>.
 */
export async function CallsPanel({ viewer, searchParams, fixed, pathOf }: CallsPanelProps) {
  const [t, locale, zone] = await Promise.all([getTranslations('calls'), getLocale(), getTimeZone()]);
  const { filter } = decodePageFilter(searchParams);
  const asked = decodeListState(searchParams, { parseSort: parseCallSort, defaultSort: DEFAULT_CALL_SORT });
  const { sort } = asked;
  const list = await listCallsPage(viewer, { filter: { ...filter, ...fixed }, sort, page: asked.page });
  const { rows, columns, page, pageCount, offset, total } = list;
  const hrefOf = (to: { sort?: CallSort; page?: number }) => pathOf(encodeListQuery(filter, { sort, defaultSort: DEFAULT_CALL_SORT, ...to }));
  const unread = page === asked.page ? asked.unread : [...asked.unread, 'page' as const];
  const hidden = Math.max(0, columns.length - MOST_VARIABLES);
  const description = [t('total', { count: total }), t('zone', { zone }), hidden > 0 && t('moreVariables', { count: hidden })];
  const range = { from: formatNumber(offset + 1, locale), to: formatNumber(offset + rows.length, locale), total: formatNumber(total, locale) };
  return (
    <Panel id="calls" title={t('panel')} description={description.filter(Boolean).join(' · ')} flush>
      {unread.length > 0 && (
        <div className="px-4 pb-3">
          <Notice tone="warning" dismissHref={hrefOf({ page })}>
            {unread.map((name) => t(`unread.${name}`)).join(' ')}
          </Notice>
        </div>
      )}
      {rows.length === 0 ? (
        <NoCalls clearHref={Object.keys(filter).length === 0 ? null : pathOf(new URLSearchParams())} />
      ) : (
        <>
          <CallsTable
            rows={rows}
            variables={columns.slice(0, MOST_VARIABLES)}
            showCampaign={fixed.campaign === undefined}
            sort={sort}
            sortHref={(next) => hrefOf({ sort: next })}
          />
          <Pagination
            previousHref={page > 1 ? hrefOf({ page: page - 1 }) : null}
            nextHref={page < pageCount ? hrefOf({ page: page + 1 }) : null}
            summary={t('range', range)}
          />
        </>
      )}
    </Panel>
  );
}
