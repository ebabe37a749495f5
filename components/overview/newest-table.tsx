import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ResultText } from '@/components/calls/result-text';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { SentimentBadge } from '@/components/ui/sentiment-badge';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';
import type { NewestAttempt } from '@/lib/attempts/types';
import { formatDateTime } from '@/lib/format/date';
import { formatDuration } from '@/lib/format/duration';
import { NO_FIGURE, formatNumber } from '@/lib/format/number';
import { formatPhone } from '@/lib/format/phone';
import { shortUuid } from '@/lib/format/short-uuid';
import { paths } from '@/lib/paths/paths';

/** The attempts that started last; the phone leads to the call with that attempt open. */
export function NewestTable({ attempts }: { attempts: NewestAttempt[] }) {
  const t = useTranslations('overview.newest');
  const style = useFormatStyle();
  return (
    <TableScroll label={t('title')}>
      <Table>
        <TableHead>
          <tr>
            <HeaderCell className="sticky left-0 z-10 bg-sunken">{t('phone')}</HeaderCell>
            <HeaderCell>{t('started')}</HeaderCell>
            <HeaderCell>{t('campaign')}</HeaderCell>
            <HeaderCell numeric>{t('attempt')}</HeaderCell>
            <HeaderCell>{t('outcome')}</HeaderCell>
            <HeaderCell>{t('result')}</HeaderCell>
            <HeaderCell>{t('sentiment')}</HeaderCell>
            <HeaderCell numeric>{t('duration')}</HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {attempts.map((attempt) => (
            <TableRow key={attempt.callEventUuid} className="group">
              <Cell className="sticky left-0 z-10 bg-surface whitespace-nowrap group-hover:bg-hover">
                <Link href={paths.call(attempt.callUuid, attempt.callEventUuid)} className="link font-medium">
                  <bdi>{attempt.phoneNumber === null ? shortUuid(attempt.callUuid) : formatPhone(attempt.phoneNumber)}</bdi>
                </Link>
              </Cell>
              <Cell className="whitespace-nowrap">
                <time dateTime={attempt.startedAt}>{formatDateTime(attempt.startedAt, style)}</time>
              </Cell>
              <Cell>
                {attempt.campaignUuid === null ? (
                  <span className="text-faint">{NO_FIGURE}</span>
                ) : (
                  <Link href={paths.campaign(attempt.campaignUuid)} className="link block max-w-48 truncate">
                    <bdi title={attempt.campaignName ?? undefined}>{attempt.campaignName}</bdi>
                  </Link>
                )}
              </Cell>
              <Cell numeric>{formatNumber(attempt.attemptNumber, style.locale)}</Cell>
              <Cell>
                <OutcomeBadge outcome={attempt.outcome} />
              </Cell>
              <Cell>
                <ResultText result={attempt.result} />
              </Cell>
              <Cell>
                <SentimentBadge sentiment={attempt.sentiment} />
              </Cell>
              <Cell numeric>{formatDuration(attempt.durationSeconds)}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}
