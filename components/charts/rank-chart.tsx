'use client';

import type { Route } from 'next';
import { shortenCode } from '@/lib/format/shorten-code';
import { ChartBar } from './chart-bar';
import { ChartFrame } from './chart-frame';

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
/** Pixels from the left to where bars begin. */
const BARS_AT = 156;

/** Categories as lying bars, in the given order. A press leads to the list behind a bar; `stay` keeps the place on the page. */
export function RankChart({ points, headers, alternative, stay }: RankChartProps) {
  const barOf = (index: number) => points[index] && { title: points[index].label, cells: points[index].cells };
  const largest = Math.max(...points.map(({ size }) => size), 1);
  return (
    <ChartFrame alternative={alternative} headers={headers} barOf={barOf} className="flex h-56 flex-col">
      {(point) =>
        points.map(({ key, label, size, text, colour, href }, index) => (
          <ChartBar
            key={key}
            href={href}
            stay={stay}
            onPoint={(room) => point({ index, x: BARS_AT + 8, y: room.offsetTop + room.offsetHeight })}
            className="flex min-h-0 flex-1 items-center"
          >
            <span className="shrink-0 truncate pr-2 text-right text-xs" style={{ width: BARS_AT }}>
              {shortenCode(label, LONGEST_LABEL)}
            </span>
            {/* the widest bar leaves room for its figures */}
            <span className="mr-24 flex h-full min-w-0 flex-1 items-center">
              <span
                className="h-[78%] max-h-5.5 shrink-0 rounded-xs"
                style={{ width: size === 0 ? 0 : `max(2px, ${((size / largest) * 100).toFixed(2)}%)`, background: colour }}
              />
              <span className="pl-1.5 text-xs whitespace-nowrap text-muted">{text}</span>
            </span>
          </ChartBar>
        ))}
    </ChartFrame>
  );
}
