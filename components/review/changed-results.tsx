import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import type { ReviewFigures } from '@/lib/reviews/types';

type ChangedResultsProps = { result: ReviewFigures['result']; hrefOf: (more: Filter) => Route };

/** The results that reviewers did not agree with, and what they were instead, most frequent first. */
export function ChangedResults({ result: { differences, judged }, hrefOf }: ChangedResultsProps) {
  const t = useTranslations('reviews.figures.results');
  const locale = useLocale();
  if (differences.length === 0) return <p className="px-4 pb-4 text-sm text-muted">{judged === 0 ? t('notJudged') : t('none')}</p>;
  return (
    <TableScroll label={t('title')} className="max-h-72 overflow-y-auto">
      <Table>
        <TableHead className="sticky top-0 z-10">
          <tr>
            <HeaderCell>{t('bot')}</HeaderCell>
            <HeaderCell>{t('human')}</HeaderCell>
            <HeaderCell numeric>{t('calls')}</HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {differences.map(({ bot, human, calls }) => (
            <TableRow key={`${bot ?? ''} ${human ?? ''}`}>
              <Cell className="max-w-60 truncate font-mono text-xs">
                <Link href={hrefOf({ result: [bot ?? 'NONE'], agreesResult: ['no'] })} prefetch={false} className="link" title={bot ?? undefined}>
                  <bdi>{bot ?? t('noResult')}</bdi>
                </Link>
              </Cell>
              <Cell className="max-w-60 truncate font-mono text-xs" title={human ?? undefined}>
                <bdi>{human ?? t('notSaid')}</bdi>
              </Cell>
              <Cell numeric>{formatNumber(calls, locale)}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}
