'use client';

import type { Route } from 'next';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import { shortenCode } from '@/lib/format/shorten-code';
import { ChartBar } from './chart-bar';
import { ChartFrame, type PointedBar } from './chart-frame';

export type RankPoint = {
  key: string;
  label: string;
  /** length of the bar */
  size: number;
  /** stands behind the bar: "1 204 · 24 %" */
  text: string;
  colour: string;
  /** the bar's figures, under `headers` */
  cells: string[];
  /** the list behind the bar */
  href: Route | null;
};

type RankChartProps = { points: RankPoint[]; headers: readonly string[]; alternative: string; stay: boolean };

/** What fits beside the bars on a phone. */
const LONGEST_LABEL = 17;
const LABEL_STYLE = { fill: 'var(--color-ink)', fontSize: 12 };
const THINNEST = 2;

/** Categories as lying bars, in the given order. A press leads to the list behind a bar; `stay` keeps the place on the page. */
export function RankChart({ points, headers, alternative, stay }: RankChartProps) {
  const barOf = (index: number) => points[index] && { title: points[index].label, cells: points[index].cells };
  return (
    <ChartFrame alternative={alternative} headers={headers} barOf={barOf} className="h-56">
      {(point) => (
        <BarChart
          data={points}
          layout="vertical"
          responsive
          style={{ width: '100%', height: '100%' }}
          margin={{ top: 0, right: 96, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis
            type="category"
            dataKey="key"
            width={148}
            axisLine={false}
            tickLine={false}
            interval={0}
            tick={LABEL_STYLE}
            tickFormatter={(key) => shortenCode(points.find((known) => known.key === key)?.label ?? '', LONGEST_LABEL)}
          />
          <Bar
            dataKey="size"
            isAnimationActive={false}
            maxBarSize={22}
            shape={(bar: BarShapeProps) => <RankBar bar={bar} points={points} stay={stay} onPoint={point} />}
          />
        </BarChart>
      )}
    </ChartFrame>
  );
}

type RankBarProps = { bar: BarShapeProps; points: readonly RankPoint[]; stay: boolean; onPoint: (bar: PointedBar) => void };

function RankBar({ bar: { x, y, width, height, index, background }, points, stay, onPoint }: RankBarProps) {
  const point = points[index];
  if (!point) return null;
  const length = point.size === 0 ? 0 : Math.max(width, THINNEST);
  const middle = y + height / 2;
  return (
    <ChartBar href={point.href} stay={stay} ground={background} onPoint={() => onPoint({ index, x: x + 8, y: y + height })}>
      <rect x={x} y={y} width={length} height={height} rx={2} fill={point.colour} />
      <text x={x + length + 6} y={middle} dominantBaseline="central" fontSize={12} fill="var(--color-muted)">
        {point.text}
      </text>
    </ChartBar>
  );
}
