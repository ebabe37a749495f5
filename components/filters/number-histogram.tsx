'use client';

import { useFormatStyle } from '@/components/calls/use-format-style';
import type { Histogram } from '@/lib/facets/types';
import type { Draft } from '@/lib/filters/field-draft';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber } from '@/lib/format/number';
import { apiPaths } from '@/lib/paths/paths';
import { countsQuery } from './counts-url';
import { type Bar, HistogramBars } from './histogram-bars';
import { useFetched } from './use-fetched';

type NumberHistogramProps = {
  field: string;
  context: Filter;
  rows: 'calls' | 'attempts';
  draft: Draft;
  onRange: (range: { low: string; high: string }) => void;
};

/** The values of a number field under the rest of the filter; nothing where there are none. */
export function NumberHistogram({ field, context, rows, draft, onRange }: NumberHistogramProps) {
  const { locale } = useFormatStyle();
  const fetched = useFetched<Histogram>(apiPaths.histogram(countsQuery(context, { rows, field })));
  if (fetched.state === 'failed') return null;
  if (fetched.state === 'loading') return <HistogramBars bars={null} low="" high="" />;
  const histogram = fetched.data;
  if (histogram.kind !== 'number' || histogram.min === null || histogram.max === null) return null;
  const isWhole = Number.isInteger(histogram.step) && histogram.bars.every(({ from }) => Number.isInteger(from));
  const bars = histogram.bars.map(({ from, to, count }): Bar => {
    const last = isWhole ? to - 1 : to;
    return {
      key: String(from),
      text: from === last ? formatNumber(from, locale) : `${formatNumber(from, locale)}–${formatNumber(last, locale)}`,
      count,
      isChosen: isInRange({ from, last }, draft),
      choose: () => onRange({ low: String(from), high: String(last) }),
    };
  });
  return <HistogramBars bars={bars} low={formatNumber(histogram.min, locale)} high={formatNumber(histogram.max, locale)} />;
}

/** Whether a bar lies in a range that has a bound; no bar does for other operators. */
function isInRange({ from, last }: { from: number; last: number }, { op, low, high }: Draft): boolean {
  const isBounded = op === 'between' && (low !== '' || high !== '');
  return isBounded && (low === '' || last >= Number(low)) && (high === '' || from <= Number(high));
}
