import { PhoneIncoming } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { SentimentBadge } from '@/components/ui/sentiment-badge';
import type { CallSortField } from '@/lib/calls/sort';
import type { CallRow } from '@/lib/calls/types';
import type { SortDirection } from '@/lib/filters/page-request';
import { formatDateTime } from '@/lib/format/date';
import { formatDuration } from '@/lib/format/duration';
import { NO_FIGURE, formatNumber } from '@/lib/format/number';
import { paths } from '@/lib/paths/paths';
import { Languages } from './languages';
import { ResultText } from './result-text';
import { useFormatStyle } from './use-format-style';

export type CallColumn = {
  label: 'outcome' | 'result' | 'sentiment' | 'attempts' | 'duration' | 'billed' | 'language' | 'agent' | 'lastAttempt' | 'campaign';
  sort: CallSortField;
  /** the way that the first press sorts */
  first: SortDirection;
  numeric?: boolean;
  cell: (row: CallRow) => ReactNode;
};

/** The columns after the phone. */
export const CALL_COLUMNS: readonly CallColumn[] = [
  { label: 'outcome', sort: 'outcome', first: 'asc', cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
  { label: 'result', sort: 'result', first: 'asc', cell: ({ result }) => <ResultText result={result} /> },
  { label: 'sentiment', sort: 'sentiment', first: 'asc', cell: ({ sentiment }) => <SentimentBadge sentiment={sentiment} /> },
  { label: 'attempts', sort: 'attemptCount', first: 'desc', numeric: true, cell: ({ attemptCount }) => <Count count={attemptCount} /> },
  { label: 'duration', sort: 'durationSeconds', first: 'desc', numeric: true, cell: (row) => formatDuration(row.durationSeconds) },
  { label: 'billed', sort: 'billDurationSeconds', first: 'desc', numeric: true, cell: (row) => formatDuration(row.billDurationSeconds) },
  { label: 'language', sort: 'finalLanguage', first: 'asc', cell: (row) => <Languages initial={row.initialLanguage} final={row.finalLanguage} /> },
  { label: 'agent', sort: 'agentName', first: 'asc', cell: ({ agentName }) => <Short text={agentName} /> },
  { label: 'lastAttempt', sort: 'lastAttemptAt', first: 'desc', cell: ({ lastAttemptAt }) => <Instant at={lastAttemptAt} /> },
  { label: 'campaign', sort: 'campaignName', first: 'asc', cell: (row) => <CampaignLink row={row} /> },
];

function Count({ count }: { count: number }) {
  return formatNumber(count, useFormatStyle().locale);
}

function Instant({ at }: { at: string }) {
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {formatDateTime(at, useFormatStyle())}
    </time>
  );
}

function Short({ text }: { text: string | null }) {
  if (text === null || text === '') return <span className="text-faint">{NO_FIGURE}</span>;
  return (
    <bdi title={text} className="block max-w-40 truncate">
      {text}
    </bdi>
  );
}

function CampaignLink({ row: { campaignUuid, campaignName, type } }: { row: CallRow }) {
  const t = useTranslations('calls');
  if (campaignUuid !== null) {
    return (
      <Link href={paths.campaign(campaignUuid)} title={campaignName ?? undefined} className="link block max-w-48 truncate">
        <bdi>{campaignName}</bdi>
      </Link>
    );
  }
  if (type !== 'inbound') return <span className="text-faint">{NO_FIGURE}</span>;
  return (
    <span className="inline-flex items-center gap-1 text-muted">
      <PhoneIncoming aria-hidden className="size-3.5" />
      {t('filters.types.inbound')}
    </span>
  );
}
