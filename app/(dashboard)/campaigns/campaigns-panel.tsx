import { Megaphone } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { CampaignsTable } from '@/components/campaigns/campaigns-table';
import { IgnoredParameters } from '@/components/ui/ignored-parameters';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { countCampaigns } from '@/lib/campaigns/data/count-campaigns';
import { listCampaigns } from '@/lib/campaigns/data/list-campaigns';
import { type CampaignSort, DEFAULT_CAMPAIGN_SORT, parseCampaignSort } from '@/lib/campaigns/sort';
import { decodeListState, encodeListQuery, type SearchParams } from '@/lib/filters/list-state';
import { DEFAULT_LIMIT } from '@/lib/filters/page-request';
import { formatNumber } from '@/lib/format/number';
import { paths } from '@/lib/paths/paths';
import { getTimeZone } from '@/lib/settings/data';

/** The viewer's campaigns, 50 a page, in the order of the URL. What the URL says beyond that is named in a notice. */
export async function CampaignsPanel({ viewer, searchParams }: { viewer: Viewer; searchParams: SearchParams }) {
  const [t, locale, zone, count] = await Promise.all([getTranslations('campaigns'), getLocale(), getTimeZone(), countCampaigns(viewer)]);
  const asked = decodeListState(searchParams, { parseSort: parseCampaignSort, defaultSort: DEFAULT_CAMPAIGN_SORT });
  const { sort } = asked;
  const pageCount = Math.max(1, Math.ceil(count / DEFAULT_LIMIT));
  const page = asked.page > pageCount ? 1 : asked.page;
  const offset = (page - 1) * DEFAULT_LIMIT;
  const { rows } = await listCampaigns(viewer, { sort, limit: DEFAULT_LIMIT, offset });
  const hrefOf = (to: { sort?: CampaignSort; page?: number }) =>
    paths.campaigns(encodeListQuery({}, { sort, defaultSort: DEFAULT_CAMPAIGN_SORT, ...to }));
  const unread = page === asked.page ? asked.unread : [...asked.unread, 'page' as const];
  const unknown = Object.keys(searchParams).filter((name) => name !== 'sort' && name !== 'page');
  const figure = (position: number) => formatNumber(position, locale);
  const range = { from: figure(offset + 1), to: figure(offset + rows.length), total: figure(count) };
  return (
    <>
      <IgnoredParameters names={unknown} withoutHref={hrefOf({ page })} />
      <Panel id="campaigns" title={t('panel')} description={t('total', { count, zone })} flush>
        {unread.length > 0 && (
          <div className="px-4 pb-3">
            <Notice tone="warning" dismissHref={hrefOf({ page })}>
              {unread.map((name) => t(`unread.${name}`)).join(' ')}
            </Notice>
          </div>
        )}
        {rows.length === 0 ? (
          <EmptyState
            icon={Megaphone}
            title={t('empty.title')}
            actions={<ButtonLink href={paths.settings()}>{t('empty.action')}</ButtonLink>}
          >
            {t('empty.text')}
          </EmptyState>
        ) : (
          <>
            <CampaignsTable rows={rows} sort={sort} sortHref={(next) => hrefOf({ sort: next })} />
            <Pagination
              previousHref={page > 1 ? hrefOf({ page: page - 1 }) : null}
              nextHref={page < pageCount ? hrefOf({ page: page + 1 }) : null}
              summary={t('range', range)}
            />
          </>
        )}
      </Panel>
    </>
  );
}
