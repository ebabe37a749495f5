import { ChevronLast } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { type ListAddress, listHref } from '@/components/table/list-address';
import { ButtonLink } from '@/components/ui/button-link';
import type { Viewer } from '@/lib/access/viewer';
import { countAttempts } from '@/lib/attempts/data/count-attempts';
import { countCalls } from '@/lib/calls/data/count-calls';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';

type Counted = { viewer: Viewer; filter: Filter; rows: 'calls' | 'attempts' };

/** Read once a request, for the same filter object. */
const readTotal = cache((viewer: Viewer, filter: Filter, rows: Counted['rows']) =>
  rows === 'calls' ? countCalls(viewer, filter) : countAttempts(viewer, filter));

/** "1 400 calls". */
export async function ListTotal({ viewer, filter, rows }: Counted) {
  const [calls, attempts, count] = await Promise.all([getTranslations('calls'), getTranslations('attempts'), readTotal(viewer, filter, rows)]);
  return rows === 'calls' ? calls('total', { count }) : attempts('total', { count });
}

type ListRangeProps = Counted & { from: number; to: number; address: ListAddress; hasNext: boolean };

/** "51–100 of 1 400", and the way to the end. */
export async function ListRange({ viewer, filter, rows, from, to, address, hasNext }: ListRangeProps) {
  const [t, locale, total] = await Promise.all([getTranslations('table.pages'), getLocale(), readTotal(viewer, filter, rows)]);
  // rows may have come since the links to this page were made
  const numbers = { from: formatNumber(from, locale), to: formatNumber(to, locale), total: formatNumber(Math.max(total, to), locale) };
  return (
    <span className="flex items-center gap-2">
      {t('range', numbers)}
      {hasNext && (
        <ButtonLink
          href={listHref(address, { place: { way: 'before', offset: total } })}
          size="small"
          variant="quiet"
          scroll={false}
          prefetch={false}
          aria-label={t('last')}
          title={t('last')}
        >
          <ChevronLast aria-hidden className="size-3.5" />
        </ButtonLink>
      )}
    </span>
  );
}

/** The same without the total, which is still being counted. */
export function RangeToCome({ from, to }: Pick<ListRangeProps, 'from' | 'to'>) {
  const locale = useLocale();
  return useTranslations('table.pages')('range', { from: formatNumber(from, locale), to: formatNumber(to, locale), total: '…' });
}
