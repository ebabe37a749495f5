import { getLocale, getTranslations } from 'next-intl/server';
import { NoQueue } from '@/components/review/no-queue';
import { QueueTable } from '@/components/review/queue-table';
import { QueueTabs } from '@/components/review/queue-tabs';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { TableSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import { listCallsPage } from '@/lib/calls/data/list-calls-page';
import { formatRun } from '@/lib/calls/run';
import { DEFAULT_CALL_SORT, parseCallSort } from '@/lib/calls/sort';
import { decodeKeysetState } from '@/lib/filters/keyset-state';
import { formatListPlace, type ListPlace } from '@/lib/filters/list-place';
import type { SearchParams } from '@/lib/filters/list-state';
import { formatNumber } from '@/lib/format/number';
import { paths } from '@/lib/paths/paths';
import { countQueue } from '@/lib/reviews/data/count-queue';
import { listQueueReasons } from '@/lib/reviews/data/list-queue-reasons';
import { getQueueRules, getTimeZone } from '@/lib/settings/data';
import { type AskedReviews, reviewQuery } from './review-filter';

type QueuePanelProps = { viewer: Viewer; asked: AskedReviews; searchParams: SearchParams };

/** How many calls wait by each rule, and 50 of them, newest first. */
export async function QueuePanel({ viewer, asked: { filter, rule }, searchParams: { cursor } }: QueuePanelProps) {
  const { place } = decodeKeysetState({ cursor }, { parseSort: parseCallSort, defaultSort: DEFAULT_CALL_SORT });
  const whole = { ...filter, queue: [rule] };
  const [t, locale, zone, rules, counts, page] = await Promise.all([
    getTranslations('reviews'), getLocale(), getTimeZone(), getQueueRules(), countQueue(viewer, filter), listCallsPage(viewer, { filter: whole, sort: DEFAULT_CALL_SORT, place }),
  ]);
  const reasons = await listQueueReasons(viewer, page.rows.map(({ callUuid }) => callUuid));
  const list = formatRun({ filter: whole, sort: DEFAULT_CALL_SORT });
  const hrefAt = (neighbour: ListPlace | null) => {
    if (neighbour === null) return null;
    const query = reviewQuery(filter, rule);
    const text = formatListPlace(neighbour);
    if (text !== null) query.set('cursor', text);
    return paths.review(query);
  };
  const range = { from: formatNumber(page.offset + 1, locale), to: formatNumber(page.offset + page.rows.length, locale), total: formatNumber(counts[rule], locale) };
  return (
    <Panel id="queue" label={t('tabs.queue')} flush>
      <QueueTabs rule={rule} rules={rules} counts={counts} hrefOf={(word) => paths.review(reviewQuery(filter, word))} zone={zone} />
      {page.isLost && (
        <div className="px-4 pb-3">
          <Notice tone="warning">{t('lost')}</Notice>
        </div>
      )}
      {page.rows.length === 0 ? (
        <NoQueue hasFilter={Object.keys(filter).length > 0} clearHref={paths.review()} isAdmin={viewer.role === 'admin'} />
      ) : (
        <>
          <QueueTable rows={page.rows} reasons={reasons} hrefOf={(callUuid) => paths.callInRun(callUuid, list)} />
          <Pagination previousHref={hrefAt(page.previous)} nextHref={hrefAt(page.next)} summary={t('range', range)} />
        </>
      )}
    </Panel>
  );
}

export async function QueueSkeleton() {
  const t = await getTranslations('reviews');
  return (
    <Panel label={t('tabs.queue')} className="pt-12" flush>
      <TableSkeleton rows={20} />
    </Panel>
  );
}
