import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { type ReactNode, Suspense } from 'react';
import { NoCalls } from '@/components/calls/no-calls';
import { DataTable } from '@/components/table/data-table';
import { listHref, type ListAddress } from '@/components/table/list-address';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import { listQuery } from '@/lib/exports/list-query';
import { mayExport } from '@/lib/exports/may-export';
import type { KeysetState } from '@/lib/filters/keyset-state';
import { isSortOfText } from '@/lib/filters/list-sort';
import type { SearchParams } from '@/lib/filters/list-state';
import type { PlacedPage } from '@/lib/filters/list-place';
import type { Filter } from '@/lib/filters/schema';
import { getTimeZone } from '@/lib/settings/data';
import type { TableLayout } from '@/lib/tables/schema';
import type { TableName } from '@/lib/tables/table-names';
import type { TableColumn, TableRow } from '@/lib/tables/types';
import { rememberPreference } from '../preference-action';
import { ListRange, ListTotal, RangeToCome } from './list-total';
import { openAttemptPane, openCallPane } from './open-pane';
import { PaneOf } from './pane-of';
import { tagCallsAction } from './tag-action';

/** What calls and attempts are listed by: the page's query, what it is about, and where both lists of it live. */
export type ListPanelProps = {
  viewer: Viewer;
  searchParams: SearchParams;
  /** `{ campaign: [uuid] }`, or `{}` for everything. Goes before the URL's filter and stays out of links */
  fixed: Filter;
  /** the pages of both lists under a query */
  hrefs: Record<'calls' | 'attempts', (query: URLSearchParams) => Route>;
};

type ListProps = Pick<ListPanelProps, 'viewer' | 'searchParams'> & {
  rows: 'calls' | 'attempts';
  name: TableName;
  /** the URL's filter within what the page is about */
  whole: Filter;
  asked: KeysetState<ListAddress['sort']>;
  address: ListAddress;
  tabs: Record<'calls' | 'attempts', Route>;
  page: Omit<PlacedPage<unknown>, 'rows'> & { isLost: boolean };
  table: { title: TableColumn; columns: TableColumn[]; rows: TableRow[]; layout: TableLayout };
  clearHref: Route | null;
  /** beside the total */
  note: ReactNode;
};

const NO_WORDS: readonly string[] = [];

/** One page of a list in its panel. A bad `sort` or `cursor` is said here; a bad filter is said where the page shows its filters. */
export async function ListPanel({ viewer, searchParams, rows, name, whole, asked, address, tabs, page, table, clearHref, note }: ListProps) {
  const [t, zone] = await Promise.all([getTranslations('calls'), getTimeZone()]);
  const unread = page.isLost ? [...asked.unread, 'cursor' as const] : asked.unread;
  const isOfText = typeof searchParams.sort === 'string' && isSortOfText(searchParams.sort);
  const counted = { viewer, filter: whole, rows };
  const span = { from: page.offset + 1, to: page.offset + table.rows.length };
  // Counted anew for every page, and never waited for: a new key shows the place of the figure until it is there.
  const key = JSON.stringify([address, searchParams.cursor]);
  const total = (
    <Suspense key={key} fallback="…">
      <ListTotal {...counted} />
    </Suspense>
  );
  const range = (
    <Suspense key={key} fallback={<RangeToCome {...span} />}>
      <ListRange {...counted} {...span} address={address} hasNext={page.next !== null} />
    </Suspense>
  );
  const openUuid = typeof searchParams.call === 'string' ? searchParams.call.toLowerCase() : null;
  const choices = (['calls', 'attempts'] as const).map((choice) => ({
    key: choice, label: t(`tabs.${choice}`), href: tabs[choice], current: choice === rows,
  }));
  return (
    <Panel id="calls" label={t(`tabs.${rows}`)} flush>
      {unread.length > 0 && (
        <div className="px-4 pt-3">
          <Notice tone="warning" dismissHref={listHref(address)}>
            {unread.map((param) => t(`unread.${param === 'sort' && isOfText ? 'sortOfText' : param}`)).join(' ')}
          </Notice>
        </div>
      )}
      <DataTable
        key={name}
        name={name}
        label={t(`tabs.${rows}`)}
        {...table}
        address={address}
        previous={page.previous}
        next={page.next}
        range={range}
        total={total}
        tabs={<Segmented label={t('tabs.label')} segments={choices} />}
        summary={
          <p className="truncate">
            {total} · {t('zone', { zone })}
            {note}
          </p>
        }
        exported={mayExport(viewer) ? { rows, filterQuery: listQuery(whole, asked.sort), campaignUuid: onlyCampaign(whole) } : null}
        actions={{ remember: rememberPreference, openPane: rows === 'calls' ? openCallPane : openAttemptPane, tag: rows === 'calls' && mayReview(viewer) ? tagCallsAction : null }}
        search={whole.q ?? NO_WORDS}
        pane={openUuid === null ? null : { uuid: openUuid, node: <PaneOf viewer={viewer} rows={rows} uuid={openUuid} q={whole.q ?? []} /> }}
        empty={<NoCalls clearHref={clearHref} />}
      />
    </Panel>
  );
}

/** The campaign that a list is of, when it is of one alone: its columns are remembered apart. */
function onlyCampaign({ campaign = [] }: Filter): string | null {
  const [uuid = null, ...others] = campaign;
  return others.length === 0 ? uuid : null;
}
