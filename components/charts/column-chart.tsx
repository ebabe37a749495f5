'use client';

import clsx from 'clsx';
import type { Route } from 'next';
import { useLocale } from 'next-intl';
import { formatNumber, formatPercent } from '@/lib/format/number';
import { ChartBar } from './chart-bar';
import { ChartFrame } from './chart-frame';
import { niceTicks } from './nice-ticks';

export type ColumnPoint = {
  key: string;
  /** under the column */
  label: string;
  /** under the label: the n of a rate */
  note?: string;
  /** heights from below, one a series */
  sizes: number[];
  /** the label in full */
  title: string;
  /** the column's figures, under `headers` */
  cells: string[];
  /** the list behind the column */
  href: Route | null;
};

export type ColumnSeries = { label: string; colour: string };

type ColumnChartProps = {
  points: ColumnPoint[];
  series: ColumnSeries[];
  headers: readonly string[];
  unit: 'count' | 'share';
  alternative: string;
  /** a press keeps the place on the page */
  stay: boolean;
};

/** So many labels stand side by side, on a phone and in a wide window. */
const LABELS = { narrow: 5, wide: 10 };

/** Stacked columns over days or numbers. A press leads to the list behind a column. */
export function ColumnChart({ points, series, headers, unit, alternative, stay }: ColumnChartProps) {
  const locale = useLocale();
  const hasNotes = points.some(({ note }) => note !== undefined);
  const ticks = niceTicks(Math.max(...points.map(({ sizes }) => sumOf(sizes)), 0), { isWhole: unit === 'count' });
  const top = ticks.at(-1) ?? 1;
  const heightOf = (size: number) => `${((size / top) * 100).toFixed(2)}%`;
  const tickText = (at: number) => (unit === 'share' ? formatPercent({ part: at, whole: 1 }, locale) : formatNumber(at, locale));
  return (
    <div className="@container flex h-56 flex-col">
      <ChartFrame alternative={alternative} headers={headers} barOf={(index) => points[index]} className="flex min-h-0 flex-1 flex-col pt-2">
        {(point) => (
          <>
            <div className="flex min-h-0 flex-1">
              <YAxis ticks={ticks.map((at) => ({ text: tickText(at), bottom: heightOf(at) }))} />
              <div className="flex min-w-0 flex-1 border-b border-control">
                {points.map(({ key, sizes, href }, index) => (
                  <ChartBar
                    key={key}
                    href={href}
                    stay={stay}
                    onPoint={(room) => point({ index, x: room.offsetLeft + room.offsetWidth + 6, y: 8 })}
                    className="flex h-full min-w-0 flex-1 flex-col-reverse items-center"
                  >
                    {series.map(({ label, colour }, at) => (
                      <span key={label} className="w-[82%] max-w-12 shrink-0" style={{ height: heightOf(sizes[at] ?? 0), background: colour }} />
                    ))}
                  </ChartBar>
                ))}
              </div>
            </div>
            <div className={clsx('flex pl-11 text-xs text-muted', hasNotes ? 'h-9.5' : 'h-6')}>
              {points.map(({ key, label, note }, index) => (
                <span key={key} className={clsx('flex min-w-0 flex-1 flex-col items-center overflow-visible pt-1 leading-4 whitespace-nowrap', !hasNotes && visibility(index, points.length))}>
                  <span>{label}</span>
                  {note !== undefined && <span className="text-[0.6875rem] text-faint">{note}</span>}
                </span>
              ))}
            </div>
          </>
        )}
      </ChartFrame>
      {series.length > 1 && <Legend series={series} />}
    </div>
  );
}

const sumOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

/** Of many labels every so manieth is shown, so that they do not run into each other. */
function visibility(index: number, count: number): string {
  const isShown = (most: number) => index % Math.ceil(count / most) === 0;
  return clsx(!isShown(LABELS.narrow) && 'invisible', isShown(LABELS.wide) ? '@md:visible' : '@md:invisible');
}

function YAxis({ ticks }: { ticks: readonly { text: string; bottom: string }[] }) {
  return (
    <div className="relative w-11 shrink-0 text-xs text-muted">
      {ticks.map(({ text, bottom }) => (
        <span key={bottom} className="absolute right-2 translate-y-1/2 leading-none" style={{ bottom }}>
          {text}
        </span>
      ))}
    </div>
  );
}

/** The table says the same, so screen readers are spared it. */
function Legend({ series }: { series: ColumnSeries[] }) {
  return (
    <ul aria-hidden className="mt-1 flex h-4 flex-wrap gap-x-4 overflow-hidden pl-11 text-xs text-muted">
      {series.map(({ label, colour }) => (
        <li key={label} className="flex items-center gap-1.5">
          <span className="size-2.5 rounded-xs" style={{ background: colour }} />
          {label}
        </li>
      ))}
    </ul>
  );
}
