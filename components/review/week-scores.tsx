import { useLocale, useTranslations } from 'next-intl';
import { ChartViews } from '@/components/charts/chart-views';
import { ColumnChart } from '@/components/charts/column-chart';
import { FigureTable } from '@/components/charts/figure-table';
import { SERIES_COLOURS } from '@/components/ui/colours';
import { formatDay } from '@/lib/format/date';
import { formatNumber, formatPercent, NO_FIGURE } from '@/lib/format/number';
import { scoresByWeek, type WeekScore } from '@/lib/reviews/agent-scores';
import type { ReviewFigures } from '@/lib/reviews/types';

/** Half a year of columns; the table has ten years. */
const MOST_COLUMNS = 26;
const MOST_ROWS = 520;
/** A phone has room for so many columns with their n; of more, it stands in what a column says when it is pointed at. */
const MOST_WITH_NOTES = 6;

/** Mean score of each week as columns, or as a table; newest week first there. No links: `from` and `to` find calls by any attempt. */
export function WeekScores({ rows }: { rows: ReviewFigures['byAgentAndWeek'] }) {
  const t = useTranslations('reviews.figures');
  const locale = useLocale();
  if (rows.length === 0) return <p className="text-sm text-muted">{t('agents.none')}</p>;
  const weeks = scoresByWeek(rows, MOST_ROWS);
  const rowOf = ({ firstDay, lastDay, scored, scorePercent, failed }: WeekScore) => ({
    key: firstDay,
    label: `${formatDay(firstDay, locale)} – ${formatDay(lastDay, locale)}`,
    cells: [
      scorePercent === null ? NO_FIGURE : t('score', { percent: scorePercent }), formatNumber(scored, locale),
      scored === 0 ? NO_FIGURE : formatPercent({ part: failed, whole: scored }, locale),
    ],
    href: null,
  });
  const shown = weeks.slice(-MOST_COLUMNS);
  const points = shown.map((week) => {
    const { label: title, ...row } = rowOf(week);
    const note = shown.length <= MOST_WITH_NOTES ? { note: formatNumber(week.scored, locale) } : {};
    return { ...row, ...note, title, label: formatDay(week.firstDay, locale), sizes: [(week.scorePercent ?? 0) / 100] };
  });
  const headers = [t('agents.score'), t('agents.scored'), t('agents.failed')];
  const said = points.map(({ title, cells: [score, scored] }) => `${title}: ${score ?? ''} · ${scored ?? ''}`).join('; ');
  return (
    <ChartViews
      name="week-scores"
      label={t('weeks.title')}
      chart={
        <ColumnChart
          points={points}
          series={[{ label: t('agents.score'), colour: SERIES_COLOURS[0] ?? 'currentColor' }]}
          headers={headers}
          unit="share"
          alternative={t('weeks.alternative', { weeks: said })}
          stay={false}
        />
      }
      table={<FigureTable label={t('weeks.title')} headers={[t('weeks.week'), ...headers]} rows={weeks.map(rowOf).reverse()} stay={false} />}
    />
  );
}
