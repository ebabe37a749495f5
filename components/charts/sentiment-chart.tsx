import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { SENTIMENT_COLOUR } from '@/components/ui/colours';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber, formatPercent } from '@/lib/format/number';
import { type Sentiment, SENTIMENTS } from '@/lib/hubtalk/types';
import { ChartViews, NoChart } from './chart-views';
import { FigureTable } from './figure-table';
import { RankChart } from './rank-chart';

type SentimentChartProps = {
  bySentiment: Record<Sentiment, number>;
  /** the page under its filter and this one */
  hrefOf: (narrower: Filter) => Route;
  stay: boolean;
};

/** Calls by the sentiment of their deciding attempt; "none" is shown too, so that the shares are of all calls. */
export function SentimentChart({ bySentiment, hrefOf, stay }: SentimentChartProps) {
  const t = useTranslations('charts');
  const word = useTranslations('sentiment');
  const { locale } = useFormatStyle();
  const whole = SENTIMENTS.reduce((sum, sentiment) => sum + bySentiment[sentiment], 0);
  if (whole === 0) return <NoChart />;
  const headers = [t('calls'), t('share', { whole: formatNumber(whole, locale) })];
  const points = SENTIMENTS.map((sentiment) => {
    const calls = formatNumber(bySentiment[sentiment], locale);
    const share = formatPercent({ part: bySentiment[sentiment], whole }, locale);
    return {
      key: sentiment,
      label: word(sentiment),
      size: bySentiment[sentiment],
      text: `${calls} · ${share}`,
      colour: SENTIMENT_COLOUR[sentiment],
      cells: [calls, share],
      href: bySentiment[sentiment] === 0 ? null : hrefOf({ sentiment: [sentiment] }),
    };
  });
  const alternative = `${t('sentiments')}: ${points.map(({ label, text }) => `${label} ${text}`).join(', ')}`;
  return (
    <ChartViews
      name="sentiments"
      label={t('sentiments')}
      chart={<RankChart points={points} headers={headers} alternative={alternative} stay={stay} />}
      table={<FigureTable label={t('sentiments')} headers={[t('sentiment'), ...headers]} rows={points} stay={stay} />}
    />
  );
}
