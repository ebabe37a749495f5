'use client';

import type { Route } from 'next';
import { useLocale } from 'next-intl';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import { formatNumber, formatPercent } from '@/lib/format/number';
import { ChartBar } from './chart-bar';
import { ChartFrame } from './chart-frame';

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

const AXIS_TEXT = { fill: 'var(--color-muted)', fontSize: 12 };
const AXIS_WIDTH = 44;

/** Stacked columns over days or numbers. A press leads to the list behind a column. */
export function ColumnChart({ points, series, headers, unit, alternative, stay }: ColumnChartProps) {
  const locale = useLocale();
  const hasNotes = points.some(({ note }) => note !== undefined);
  return (
    <div className="flex h-56 flex-col">
      <ChartFrame alternative={alternative} headers={headers} barOf={(index) => points[index]} className="min-h-0 flex-1">
        {(point) => (
          <BarChart
            data={points}
            responsive
            style={{ width: '100%', height: '100%' }}
            margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
            barCategoryGap="18%"
            accessibilityLayer={false}
          >
            <XAxis
              dataKey="key"
              height={hasNotes ? 38 : 24}
              axisLine={{ stroke: 'var(--color-control)' }}
              tickLine={false}
              interval={hasNotes ? 0 : 'preserveStartEnd'}
              minTickGap={12}
              tick={<ColumnTick points={points} />}
            />
            <YAxis
              width={AXIS_WIDTH}
              axisLine={false}
              tickLine={false}
              allowDecimals={unit === 'share'}
              tick={AXIS_TEXT}
              tickFormatter={(at: number) => (unit === 'share' ? formatPercent({ part: at, whole: 1 }, locale) : formatNumber(at, locale))}
            />
            {series.map(({ label, colour }, at) => (
              <Bar
                key={label}
                stackId="all"
                dataKey={(column: ColumnPoint) => column.sizes[at] ?? 0}
                isAnimationActive={false}
                maxBarSize={48}
                shape={({ x, y, width, height, index, background }: BarShapeProps) => (
                  // The lowest series lies under the others: its ground is that of the whole column.
                  <ChartBar
                    href={points[index]?.href ?? null}
                    stay={stay}
                    ground={at === 0 ? background : undefined}
                    onPoint={() => point({ index, x: x + width + 6, y: 8 })}
                  >
                    <rect x={x} y={y} width={width} height={height} fill={colour} />
                  </ChartBar>
                )}
              />
            ))}
          </BarChart>
        )}
      </ChartFrame>
      {series.length > 1 && <Legend series={series} />}
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

/** Recharts gives place and index to the tick that it draws. */
type ColumnTickProps = { points: readonly ColumnPoint[]; x?: number | string; y?: number | string; payload?: { index: number } };

function ColumnTick({ points, x = 0, y = 0, payload }: ColumnTickProps) {
  const point = points[payload?.index ?? -1];
  return (
    <text x={x} y={y} textAnchor="middle" {...AXIS_TEXT}>
      <tspan x={x} dy={12}>
        {point?.label}
      </tspan>
      {point?.note !== undefined && (
        <tspan x={x} dy={14} fontSize={11} fill="var(--color-faint)">
          {point.note}
        </tspan>
      )}
    </text>
  );
}
