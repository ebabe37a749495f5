import { getLocale, getTranslations } from 'next-intl/server';
import { CHOSEN, DeliveriesTable } from '@/components/deliveries/deliveries-table';
import { DeliveryFilters } from '@/components/deliveries/delivery-filters';
import { NoDeliveries } from '@/components/deliveries/no-deliveries';
import { ReplayForm } from '@/components/deliveries/replay-form';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { TableSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import { canReplay } from '@/lib/deliveries/access';
import { countDeliveries } from '@/lib/deliveries/data/count-deliveries';
import { listCampaignChoices } from '@/lib/deliveries/data/list-campaign-choices';
import { listDeliveriesPage } from '@/lib/deliveries/data/list-deliveries-page';
import { encodeDeliveryFilter } from '@/lib/deliveries/filter-codec';
import { decodeDeliveriesPage, type PagePlace } from '@/lib/deliveries/page-state';
import type { DeliveryFilter } from '@/lib/deliveries/schema';
import { DELIVERY_STATES, type DeliveryState } from '@/lib/deliveries/types';
import type { SearchParams } from '@/lib/filters/list-state';
import { DEFAULT_LIMIT } from '@/lib/filters/page-request';
import { formatNumber } from '@/lib/format/number';
import { paths } from '@/lib/paths/paths';
import { getTimeZone } from '@/lib/settings/data';
import { replayFilteredAction, replaySelectionAction } from './actions';

type DeliveriesPanelProps = { viewer: Viewer; searchParams: SearchParams };

/** Filters and the page of deliveries that they mean, 50 at a time. */
export async function DeliveriesPanel({ viewer, searchParams }: DeliveriesPanelProps) {
  const { filter, place, problems } = decodeDeliveriesPage(searchParams);
  const [t, locale, zone] = await Promise.all([getTranslations('deliveries'), getLocale(), getTimeZone()]);
  const [page, counts, campaigns] = await Promise.all([
    listDeliveriesPage(viewer, { filter, place }), countDeliveries(viewer, filter), listCampaignChoices(viewer),
  ]);
  const { rows, newerThan, olderThan, newestId } = page;
  const chosen: readonly DeliveryState[] = filter.state ?? DELIVERY_STATES;
  const total = chosen.reduce((sum, state) => sum + counts[state], 0);
  const isNarrowed = Object.keys(filter).length > 0 || place.before !== undefined || place.after !== undefined;
  const hrefOf = (neighbour: PagePlace) => paths.deliveries(encodePage(filter, neighbour));
  return (
    <>
      {problems.length > 0 && (
        <div className="mb-4">
          <Notice tone="warning" dismissHref={hrefOf({})}>
            {t('ignored')} <bdi className="font-medium">{[...new Set(problems.map(({ path }) => path))].join(', ')}</bdi>
          </Notice>
        </div>
      )}
      <DeliveryFilters filter={filter} counts={counts} campaigns={campaigns} />
      <Panel id="deliveries" title={t('panel')} description={[t('total', { count: total }), t('zone', { zone })].join(' · ')} flush>
        {rows.length === 0 ? (
          <NoDeliveries clearHref={isNarrowed ? paths.deliveries() : null} />
        ) : (
          <>
            {canReplay(viewer) ? (
              <ReplayForm
                key={encodePage(filter, place).toString()}
                total={total}
                newestId={newestId}
                query={encodePage(filter).toString()}
                boxName={CHOSEN}
                replaySelection={replaySelectionAction}
                replayFiltered={replayFilteredAction}
              >
                <DeliveriesTable rows={rows} selectable />
              </ReplayForm>
            ) : (
              <DeliveriesTable rows={rows} selectable={false} />
            )}
            <Pagination
              previousHref={newerThan === null ? null : hrefOf({ after: newerThan })}
              nextHref={olderThan === null ? null : hrefOf({ before: olderThan })}
              summary={t('shown', { shown: formatNumber(rows.length, locale), total: formatNumber(total, locale) })}
            />
          </>
        )}
      </Panel>
    </>
  );
}

/** As high as a whole page of them. */
export function DeliveriesSkeleton({ title }: { title: string }) {
  return (
    <Panel title={title} flush>
      <TableSkeleton rows={DEFAULT_LIMIT} />
    </Panel>
  );
}

function encodePage(filter: DeliveryFilter, { before, after }: PagePlace = {}): URLSearchParams {
  const query = encodeDeliveryFilter(filter);
  if (before !== undefined) query.set('before', String(before));
  if (after !== undefined) query.set('after', String(after));
  return query;
}
