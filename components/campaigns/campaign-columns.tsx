import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { OTHERS_COLOUR, resultColour } from '@/components/charts/result-colour';
import { StackedBar } from '@/components/charts/stacked-bar';
import { SENTIMENT_COLOUR } from '@/components/ui/colours';
import type { CampaignSortField } from '@/lib/campaigns/sort';
import type { CampaignAgent, CampaignFigures } from '@/lib/campaigns/types';
import { encodeFilter } from '@/lib/filters/encode-filter';
import type { SortDirection } from '@/lib/filters/page-request';
import { formatDate, formatDateTime } from '@/lib/format/date';
import { formatMinutes } from '@/lib/format/duration';
import { formatNumber, formatPercent, NO_FIGURE } from '@/lib/format/number';
import { shortUuid } from '@/lib/format/short-uuid';
import { shortenCode } from '@/lib/format/shorten-code';
import { type Sentiment, SENTIMENTS } from '@/lib/hubtalk/types';
import { rankResults, splitRanking } from '@/lib/metrics/rank-results';
import { paths } from '@/lib/paths/paths';

/** Parts of a thin bar that can be told apart. */
const MOST_RESULTS = 5;
const LONGEST_RESULT = 18;

export type CampaignColumn = {
  label: 'agents' | 'calls' | 'reached' | 'attempts' | 'results' | 'sentiment' | 'billed' | 'first' | 'last';
  /** with the way that the first press sorts; absent where the column has no order */
  sort?: { field: CampaignSortField; first: SortDirection };
  numeric?: boolean;
  cell: (row: CampaignFigures) => ReactNode;
};

/** The columns after the name. */
export const CAMPAIGN_COLUMNS: readonly CampaignColumn[] = [
  { label: 'agents', cell: ({ agents }) => <Agents agents={agents} /> },
  { label: 'calls', sort: { field: 'calls', first: 'desc' }, numeric: true, cell: (row) => <CallCount row={row} /> },
  { label: 'reached', sort: { field: 'reachedCalls', first: 'desc' }, numeric: true, cell: (row) => <Reached row={row} /> },
  { label: 'attempts', sort: { field: 'attempts', first: 'desc' }, numeric: true, cell: (row) => <Attempts row={row} /> },
  { label: 'results', cell: ({ byResult, calls }) => <Results byResult={byResult} whole={calls} /> },
  { label: 'sentiment', cell: ({ bySentiment, calls }) => <Sentiments bySentiment={bySentiment} whole={calls} /> },
  { label: 'billed', sort: { field: 'billDurationSeconds', first: 'desc' }, numeric: true, cell: (row) => <Minutes row={row} /> },
  { label: 'first', sort: { field: 'firstAttemptAt', first: 'desc' }, cell: ({ firstAttemptAt }) => <Day at={firstAttemptAt} /> },
  { label: 'last', sort: { field: 'lastAttemptAt', first: 'desc' }, cell: ({ lastAttemptAt }) => <Day at={lastAttemptAt} /> },
];

/** Agents by name, in one line; all of them on hover. */
export function Agents({ agents }: { agents: readonly CampaignAgent[] }) {
  const names = agents.map(({ agentName, agentUuid }) => agentName ?? (agentUuid === null ? NO_FIGURE : shortUuid(agentUuid))).join(', ');
  if (names === '') return <span className="text-faint">{NO_FIGURE}</span>;
  return (
    <bdi title={names} className="block max-w-32 truncate">
      {names}
    </bdi>
  );
}

/** A figure that leads to what it counts; zero leads nowhere. */
function Figure({ count, href, children }: { count: number; href: Route; children: ReactNode }) {
  if (count === 0) return children;
  return (
    <Link href={href} className="hover:underline">
      {children}
    </Link>
  );
}

function CallCount({ row: { campaignUuid, calls } }: { row: CampaignFigures }) {
  const { locale } = useFormatStyle();
  return (
    <Figure count={calls} href={paths.campaignCalls(campaignUuid)}>
      {formatNumber(calls, locale)}
    </Figure>
  );
}

function Reached({ row: { campaignUuid, calls, reachedCalls } }: { row: CampaignFigures }) {
  const { locale } = useFormatStyle();
  return (
    <Figure count={reachedCalls} href={paths.campaignCalls(campaignUuid, encodeFilter({ outcome: ['ANSWERED'] }))}>
      {formatNumber(reachedCalls, locale)}{' '}
      <span className="text-muted">· {formatPercent({ part: reachedCalls, whole: calls }, locale)}</span>
    </Figure>
  );
}

function Attempts({ row: { campaignUuid, attempts } }: { row: CampaignFigures }) {
  const { locale } = useFormatStyle();
  return (
    <Figure count={attempts} href={paths.campaignCalls(campaignUuid)}>
      {formatNumber(attempts, locale)}
    </Figure>
  );
}

/** The most frequent result in words over the bar of all of them. */
function Results({ byResult, whole }: { byResult: Record<string, number>; whole: number }) {
  const t = useTranslations('charts');
  const { locale } = useFormatStyle();
  const { shown, rest } = splitRanking(rankResults(byResult), MOST_RESULTS);
  const text = (calls: number) => `${formatNumber(calls, locale)} (${formatPercent({ part: calls, whole }, locale)})`;
  const segments = shown.map(({ result, calls }, place) => ({
    key: result ?? 'none', label: result ?? t('noResult'), count: calls, text: text(calls), colour: resultColour(result, place),
  }));
  const others = rest.reduce((sum, { calls }) => sum + calls, 0);
  const remainder = { key: 'others', label: t('others', { count: rest.length }), count: others, text: text(others), colour: OTHERS_COLOUR };
  const top = shown.find(({ result }) => result !== null);
  return (
    <span className="flex w-40 flex-col gap-1">
      {top && (
        <span className="flex gap-1.5 text-xs leading-4">
          <bdi title={top.result ?? undefined} className="truncate">
            {shortenCode(top.result ?? '', LONGEST_RESULT)}
          </bdi>
          <span className="text-muted">{formatPercent({ part: top.calls, whole }, locale)}</span>
        </span>
      )}
      <StackedBar label={t('results')} segments={[...segments, remainder]} />
    </span>
  );
}

function Sentiments({ bySentiment, whole }: { bySentiment: Record<Sentiment, number>; whole: number }) {
  const t = useTranslations('charts');
  const word = useTranslations('sentiment');
  const { locale } = useFormatStyle();
  const segments = SENTIMENTS.map((sentiment) => ({
    key: sentiment,
    label: word(sentiment),
    count: bySentiment[sentiment],
    text: `${formatNumber(bySentiment[sentiment], locale)} (${formatPercent({ part: bySentiment[sentiment], whole }, locale)})`,
    colour: SENTIMENT_COLOUR[sentiment],
  }));
  return <StackedBar label={t('sentiments')} segments={segments} />;
}

function Minutes({ row: { billDurationSeconds } }: { row: CampaignFigures }) {
  return formatMinutes(billDurationSeconds, useFormatStyle().locale);
}

/** The day; the time of day on hover. */
function Day({ at }: { at: string | null }) {
  const style = useFormatStyle();
  if (at === null) return <span className="text-faint">{NO_FIGURE}</span>;
  return (
    <time dateTime={at} title={formatDateTime(at, style)} className="whitespace-nowrap">
      {formatDate(at, style)}
    </time>
  );
}
