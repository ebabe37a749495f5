'use client';

import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { formatNumber } from '@/lib/format/number';

/** One bar: what it spans in words, and whether it lies in the chosen range. */
export type Bar = { key: string; text: string; count: number; isChosen: boolean; choose: () => void };

const [HEIGHT, WIDTH] = [48, 10];

/** How often each value occurs, as bars of equal width; a press on one chooses its span, which the inputs beside it do too. */
export function HistogramBars({ bars, low, high }: { bars: readonly Bar[] | null; low: string; high: string }) {
  const t = useTranslations('filters.builder');
  const { locale } = useFormatStyle();
  if (bars === null) return <div role="status" aria-label={t('loading')} className="h-16 animate-pulse rounded bg-hover" />;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const anyChosen = bars.some(({ isChosen }) => isChosen);
  return (
    <div className="h-16">
      <svg
        role="img"
        aria-label={t('histogram')}
        viewBox={`0 0 ${Math.max(1, bars.length) * WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="block h-12 w-full border-b border-line"
      >
        {bars.map(({ key, text, count, isChosen, choose }, index) => {
          const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
          return (
            <g key={key} onClick={choose} className="cursor-pointer">
              <title>{`${text}: ${formatNumber(count, locale)}`}</title>
              <rect x={index * WIDTH} y={0} width={WIDTH} height={HEIGHT} className="fill-transparent hover:fill-hover" />
              <rect
                x={index * WIDTH + 0.5}
                y={HEIGHT - height}
                width={WIDTH - 1}
                height={height}
                className={isChosen || !anyChosen ? 'fill-accent' : 'fill-line'}
              />
            </g>
          );
        })}
      </svg>
      <p className="flex justify-between text-[0.6875rem] text-muted tabular-nums">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </div>
  );
}
