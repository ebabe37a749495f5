import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { OUTCOME_COLOUR } from '@/components/ui/colours';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber, formatPercent } from '@/lib/format/number';
import { type AttemptNumberGroup, foldAttemptNumbers } from '@/lib/metrics/fold-attempt-numbers';
import type { AttemptNumberFigures } from '@/lib/metrics/types';
import { ChartViews, NoChart } from './chart-views';
import { ColumnChart } from './column-chart';
import { FigureTable } from './figure-table';

/** A phone has room for so many columns with their n. */
const LAST_NUMBER = 6;

type AttemptNumberChartProps = {
  byAttemptNumber: AttemptNumberFigures[];
  /** the page under its filter and this one */
  hrefOf: (narrower: Filter) => Route;
  stay: boolean;
};

/** Answer rate by attempt number, each with its n. A column leads to the calls that its attempts decide. */
export function AttemptNumberChart({ byAttemptNumber, hrefOf, stay }: AttemptNumberChartProps) {
  const t = useTranslations('charts');
  const { locale } = useFormatStyle();
  if (byAttemptNumber.length === 0) return <NoChart />;
  const titleOf = ({ attemptNumber, andLater }: AttemptNumberGroup) => {
    if (attemptNumber === null) return t('noNumber');
    return t(andLater ? 'attemptAndLater' : 'attemptNumber', { number: formatNumber(attemptNumber, locale) });
  };
  const describe = (group: AttemptNumberGroup) => {
    const attempts = formatNumber(group.attempts, locale);
    const answered = formatNumber(group.answered, locale);
    const rate = formatPercent({ part: group.answered, whole: group.attempts }, locale);
    return {
      key: `${group.attemptNumber ?? 'none'}`,
      label: titleOf(group),
      cells: [attempts, answered, rate],
      href: hrefOf({ attempt: [attemptTest(group)] }),
    };
  };
  const points = foldAttemptNumbers(byAttemptNumber, LAST_NUMBER).map((group) => ({
    ...describe(group),
    title: titleOf(group),
    label: group.attemptNumber === null ? '–' : `${formatNumber(group.attemptNumber, locale)}${group.andLater ? '+' : ''}`,
    note: formatNumber(group.attempts, locale),
    sizes: [group.attempts === 0 ? 0 : group.answered / group.attempts],
  }));
  const rows = byAttemptNumber.map((figures) => describe({ ...figures, andLater: false }));
  const rates = points.map(({ title, cells, note }) => `${title} ${cells.at(-1) ?? ''} (n = ${note})`);
  const alternative = `${t('byAttemptNumber')}: ${rates.join(', ')}`;
  const series = [{ label: t('answerRate'), colour: OUTCOME_COLOUR.ANSWERED }];
  const headers = [t('attempts'), t('answered'), t('answerRate')];
  return (
    <ChartViews
      name="attempt-numbers"
      label={t('byAttemptNumber')}
      chart={<ColumnChart points={points} series={series} headers={headers} unit="share" alternative={alternative} stay={stay} />}
      table={<FigureTable label={t('byAttemptNumber')} headers={[t('attempt'), ...headers]} rows={rows} stay={stay} />}
    />
  );
}

function attemptTest({ attemptNumber, andLater }: AttemptNumberGroup) {
  return attemptNumber === null ? { op: 'empty' as const } : { op: andLater ? ('gte' as const) : ('eq' as const), operand: attemptNumber };
}
