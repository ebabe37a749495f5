import { SearchX } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { AuditFilters } from '@/components/audit/audit-filters';
import { AuditTable } from '@/components/audit/audit-table';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { listAuditActors, listAuditPage } from '@/lib/audit/data';
import { decodeAuditPage, encodeAuditPage } from '@/lib/audit/page-state';
import type { SearchParams } from '@/lib/filters/list-state';
import { DEFAULT_LIMIT } from '@/lib/filters/page-request';
import { formatNumber } from '@/lib/format/number';
import { paths } from '@/lib/paths/paths';
import { getTimeZone } from '@/lib/settings/data';
import { addDays, startOfDay } from '@/lib/time/day';

/** Filters of the audit and a page of what they mean, the newest first. */
export async function AuditPanel({ viewer, searchParams }: { viewer: Viewer; searchParams: SearchParams }) {
  const { filter, beforeId, ignored } = decodeAuditPage(searchParams);
  const { who: actorName, what: action, from, to } = filter;
  const [t, locale, zone] = await Promise.all([getTranslations('audit'), getLocale(), getTimeZone()]);
  const [{ records, nextBeforeId }, actors] = await Promise.all([
    listAuditPage(viewer, {
      limit: DEFAULT_LIMIT, beforeId, actorName, action,
      from: from === undefined ? undefined : startOfDay(from, zone), to: to === undefined ? undefined : startOfDay(addDays(to, 1), zone),
    }),
    listAuditActors(viewer),
  ]);
  const isNarrowed = Object.keys(filter).length > 0 || beforeId !== undefined;
  return (
    <>
      {ignored.length > 0 && (
        <div className="mb-4">
          <Notice tone="warning" dismissHref={paths.audit(encodeAuditPage(filter, beforeId))}>
            {t('ignored')} <bdi className="font-medium">{ignored.join(', ')}</bdi>
          </Notice>
        </div>
      )}
      <AuditFilters filter={filter} actors={actors} />
      <Panel id="records" title={t('records')} description={t('zone', { zone })} flush>
        {records.length === 0 ? (
          <EmptyState icon={SearchX} title={isNarrowed ? t('noMatch') : t('empty')} actions={isNarrowed && <ButtonLink href={paths.audit()}>{t('filters.clear')}</ButtonLink>}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <AuditTable records={records} />
        )}
        <Pagination
          previousHref={beforeId === undefined ? null : paths.audit(encodeAuditPage(filter))}
          nextHref={nextBeforeId === null ? null : paths.audit(encodeAuditPage(filter, nextBeforeId))}
          summary={t('shown', { count: records.length, number: formatNumber(records.length, locale) })}
        />
      </Panel>
    </>
  );
}
