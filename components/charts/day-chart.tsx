import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { OUTCOME_COLOUR } from '@/components/ui/colours';
import type { Filter } from '@/lib/filters/schema';
import { formatDate, formatDay, formatMonth } from '@/lib/format/date';
import { formatNumber, formatPercent } from '@/lib/format/number';
import { bucketDays, type BucketUnit, type DayBucket } from '@/lib/metrics/bucket-days';
import type { DayFigures } from '@/lib/metrics/types';
import { ChartViews, NoChart } from './chart-views';
import { ColumnChart } from './column-chart';
import { FigureTable } from './figure-table';

type DayChartProps = {
  /** days of the workspace, oldest first; gaps are closed here */
  byDay: DayFigures[];
  /** the page under its filter and this one */
  hrefOf: (narrower: Filter) => Route;
  stay: boolean;
};

/** Answered and other attempts over time; a long time is shown by week, month or year. A column leads to the calls of its days. */
export function DayChart({ byDay, hrefOf, stay }: DayChartProps) {
  const t = useTranslations('charts');
  const { locale } = useFormatStyle();
  const { unit, buckets } = bucketDays(byDay);
  if (buckets.every(({ attempts }) => attempts === 0)) return <NoChart />;
  const points = buckets.map((bucket) => {
    const title = spanText(bucket, locale);
    const attempts = formatNumber(bucket.attempts, locale);
    const answered = formatNumber(bucket.answered, locale);
    const rate = formatPercent({ part: bucket.answered, whole: bucket.attempts }, locale);
    return {
      key: bucket.firstDay,
      label: axisText(bucket, unit, locale),
      title,
      sizes: [bucket.answered, bucket.attempts - bucket.answered],
      cells: [attempts, answered, rate],
      href: bucket.attempts === 0 ? null : hrefOf({ from: bucket.firstDay, to: bucket.lastDay }),
    };
  });
  const [first, last] = [points[0], points.at(-1)];
  const attempts = buckets.reduce((sum, bucket) => sum + bucket.attempts, 0);
  const answered = buckets.reduce((sum, bucket) => sum + bucket.answered, 0);
  const alternative =
    `${t('overTime')}, ${first?.title ?? ''} – ${last?.title ?? ''}: ` +
    `${t('attempts')} ${formatNumber(attempts, locale)}, ${t('answered')} ${formatNumber(answered, locale)}`;
  const series = [
    { label: t('answered'), colour: OUTCOME_COLOUR.ANSWERED },
    { label: t('notAnswered'), colour: OUTCOME_COLOUR.PENDING },
  ];
  const headers = [t('attempts'), t('answered'), t('answerRate')];
  const rows = points.map(({ title, ...point }) => ({ ...point, label: title }));
  return (
    <ChartViews
      name="days"
      label={t('overTime')}
      chart={<ColumnChart points={points} series={series} headers={headers} unit="count" alternative={alternative} stay={stay} />}
      table={<FigureTable label={t('overTime')} headers={[t(`units.${unit}`), ...headers]} rows={rows} stay={stay} />}
    />
  );
}

/** The bucket's days are already of the workspace: no zone moves them. */
function spanText({ firstDay, lastDay }: DayBucket, locale: string): string {
  const [first, last] = [firstDay, lastDay].map((day) => formatDate(day, { locale, timeZone: 'UTC' }));
  return first === last ? `${first}` : `${first} – ${last}`;
}

function axisText({ firstDay }: DayBucket, unit: BucketUnit, locale: string): string {
  if (unit === 'year') return firstDay.slice(0, 4);
  return unit === 'month' ? formatMonth(firstDay, locale) : formatDay(firstDay, locale);
}
