import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ResultText } from '@/components/calls/result-text';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { Badge } from '@/components/ui/badge';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { SentimentBadge } from '@/components/ui/sentiment-badge';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';
import type { CallRow } from '@/lib/calls/types';
import { formatDateTime } from '@/lib/format/date';
import { formatDuration } from '@/lib/format/duration';
import { NO_FIGURE } from '@/lib/format/number';
import { formatPhone } from '@/lib/format/phone';
import { shortUuid } from '@/lib/format/short-uuid';
import type { QueueRule } from '@/lib/reviews/types';

type QueueTableProps = {
  rows: readonly CallRow[];
  /** why each waits, by call_uuid */
  reasons: ReadonlyMap<string, readonly QueueRule[]>;
  hrefOf: (callUuid: string) => Route;
};

/** The calls that wait; each opens in the run through all of them. */
export function QueueTable({ rows, reasons, hrefOf }: QueueTableProps) {
  const t = useTranslations('reviews');
  const column = useTranslations('calls.columns');
  const style = useFormatStyle();
  return (
    <TableScroll label={t('tabs.queue')}>
      <Table>
        <TableHead>
          <tr>
            <HeaderCell>{column('phone')}</HeaderCell>
            <HeaderCell>{t('why')}</HeaderCell>
            <HeaderCell>{column('campaign')}</HeaderCell>
            <HeaderCell>{column('agent')}</HeaderCell>
            <HeaderCell>{column('outcome')}</HeaderCell>
            <HeaderCell>{column('result')}</HeaderCell>
            <HeaderCell>{column('sentiment')}</HeaderCell>
            <HeaderCell numeric>{column('duration')}</HeaderCell>
            <HeaderCell>{column('lastAttempt')}</HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {rows.map(({ callUuid, phoneNumber, campaignName, agentName, outcome, result, sentiment, durationSeconds, lastAttemptAt }) => (
            <TableRow key={callUuid}>
              <Cell className="whitespace-nowrap">
                <Link href={hrefOf(callUuid)} prefetch={false} className="link font-medium">
                  {phoneNumber === null ? shortUuid(callUuid) : formatPhone(phoneNumber)}
                </Link>
              </Cell>
              <Cell>
                <span className="flex gap-1">
                  {(reasons.get(callUuid) ?? []).map((rule) => (
                    <Badge key={rule} tone={rule === 'negative' ? 'warning' : rule === 'manual' ? 'accent' : 'plain'}>
                      {t(`reasons.${rule}`)}
                    </Badge>
                  ))}
                </span>
              </Cell>
              <Cell className="max-w-36 truncate" title={campaignName ?? undefined}>{campaignName ?? NO_FIGURE}</Cell>
              <Cell className="max-w-28 truncate" title={agentName ?? undefined}>{agentName ?? NO_FIGURE}</Cell>
              <Cell>
                <OutcomeBadge outcome={outcome} compact />
              </Cell>
              <Cell>
                <ResultText result={result} className="max-w-36" />
              </Cell>
              <Cell>
                <SentimentBadge sentiment={sentiment} />
              </Cell>
              <Cell numeric>{durationSeconds === null ? NO_FIGURE : formatDuration(durationSeconds)}</Cell>
              <Cell className="whitespace-nowrap">
                <time dateTime={lastAttemptAt}>{formatDateTime(lastAttemptAt, style)}</time>
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}
