'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { shortenCode } from '@/lib/format/shorten-code';
import { ChartTooltip, type TooltipLine } from './chart-tooltip';

export type RankPoint = {
  key: string;
  label: string;
  /** length of the bar */
  size: number;
  /** stands behind the bar: "1 204 · 24 %" */
  text: string;
  /** colour of the bar, under the name that Recharts reads */
  fill: string;
  lines: TooltipLine[];
  /** the list behind the bar */
  href: Route | null;
};

/** What fits beside the bars on a phone. */
const LONGEST_LABEL = 17;
const LABEL_STYLE = { fill: 'var(--color-ink)', fontSize: 12 };

/** Categories as lying bars, in the given order. A press leads to the list behind a bar; `stay` keeps the place on the page. */
export function RankChart({ points, alternative, stay }: { points: RankPoint[]; alternative: string; stay: boolean }) {
  const router = useRouter();
  // The index is null until the pointer's place is known: the first tap of a finger only shows the figures.
  const open = (index: unknown): void => {
    const href = index === null || index === undefined ? null : points[Number(index)]?.href;
    if (href) router.push(href, { scroll: !stay });
  };
  return (
    <div role="img" aria-label={alternative} className="h-56 [&_*]:outline-none">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 1, height: 1 }}>
        <BarChart
          data={points}
          layout="vertical"
          margin={{ top: 0, right: 96, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          onClick={({ activeTooltipIndex }) => open(activeTooltipIndex)}
          className="cursor-pointer"
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
            tickFormatter={(key) => shortenCode(points.find((point) => point.key === key)?.label ?? '', LONGEST_LABEL)}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--color-hover)' }}
            content={({ active, activeIndex }) => {
              const point = active ? points[Number(activeIndex)] : undefined;
              return point ? <ChartTooltip title={point.label} lines={point.lines} /> : null;
            }}
          />
          <Bar dataKey="size" isAnimationActive={false} maxBarSize={22} radius={2} minPointSize={(size) => (size ? 2 : 0.5)}>
            <LabelList dataKey="text" position="right" fontSize={12} fill="var(--color-muted)" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
