import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber, formatPercent } from '@/lib/format/number';
import { rankResults, type ResultCount, splitRanking } from '@/lib/metrics/rank-results';
import { ChartViews, NoChart } from './chart-views';
import { FigureTable } from './figure-table';
import { RankChart } from './rank-chart';
import { OTHERS_COLOUR, resultColour } from './result-colour';

const MOST_BARS = 8;
/** A filter takes so many results; a longer list of others leads nowhere. */
const MOST_IN_FILTER = 200;

type ResultChartProps = {
  byResult: Record<string, number>;
  /** the page under its filter and this one */
  hrefOf: (narrower: Filter) => Route;
  stay: boolean;
};

/** Calls by the result of their deciding attempt: the most frequent as bars, all of them in the table. */
export function ResultChart({ byResult, hrefOf, stay }: ResultChartProps) {
  const t = useTranslations('charts');
  const { locale } = useFormatStyle();
  const ranked = rankResults(byResult);
  const whole = ranked.reduce((sum, { calls }) => sum + calls, 0);
  if (whole === 0) return <NoChart />;
  const count = (calls: number) => formatNumber(calls, locale);
  const share = (calls: number) => formatPercent({ part: calls, whole }, locale);
  const labelOf = (result: string | null) => result ?? t('noResult');
  const hrefOfAll = (results: readonly ResultCount[]) =>
    results.length > MOST_IN_FILTER ? null : hrefOf({ result: results.map(({ result }) => result ?? 'NONE') });
  const { shown, rest } = splitRanking(ranked, MOST_BARS);
  const point = (bar: { key: string; label: string; calls: number; colour: string; href: Route | null }) => ({
    ...bar,
    size: bar.calls,
    text: `${count(bar.calls)} · ${share(bar.calls)}`,
    cells: [count(bar.calls), share(bar.calls)],
  });
  const points = shown.map((entry, at) =>
    point({
      key: entry.result ?? 'none',
      label: labelOf(entry.result),
      calls: entry.calls,
      colour: resultColour(entry.result, at),
      href: hrefOfAll([entry]),
    }));
  const restCalls = rest.reduce((sum, { calls }) => sum + calls, 0);
  if (rest.length > 0) {
    const label = t('others', { count: rest.length });
    points.push(point({ key: 'others', label, calls: restCalls, colour: OTHERS_COLOUR, href: hrefOfAll(rest) }));
  }
  const rows = ranked.map((entry) => ({
    key: entry.result ?? 'none', label: labelOf(entry.result), cells: [count(entry.calls), share(entry.calls)], href: hrefOfAll([entry]),
  }));
  const headers = [t('calls'), t('share', { whole: count(whole) })];
  const alternative = `${t('results')}: ${points.map(({ label, text }) => `${label} ${text}`).join(', ')}`;
  return (
    <ChartViews
      name="results"
      label={t('results')}
      chart={<RankChart points={points} headers={headers} alternative={alternative} stay={stay} />}
      table={<FigureTable label={t('results')} headers={[t('result'), ...headers]} rows={rows} stay={stay} />}
    />
  );
}
