'use client';

import clsx from 'clsx';
import { useState, type ReactNode } from 'react';
import { ChartTooltip, type TooltipLine } from './chart-tooltip';

/** The bar under the pointer, and where its tooltip stands. */
export type PointedBar = { index: number; x: number; y: number };

type ChartFrameProps = {
  /** what the chart says, in words */
  alternative: string;
  titleOf: (index: number) => string | undefined;
  linesOf: (index: number) => readonly TooltipLine[] | undefined;
  className: string;
  children: (point: (bar: PointedBar) => void) => ReactNode;
};

/** A chart of a fixed height with a tooltip of its own: that of Recharts weighs as much as all else here. */
export function ChartFrame({ alternative, titleOf, linesOf, className, children }: ChartFrameProps) {
  const [pointed, setPointed] = useState<PointedBar | null>(null);
  const [title, lines] = pointed === null ? [] : [titleOf(pointed.index), linesOf(pointed.index)];
  return (
    <div
      role="img"
      aria-label={alternative}
      className={clsx('relative [&_*]:outline-none', className)}
      onPointerLeave={() => setPointed(null)}
      onClick={() => setPointed(null)}
    >
      {children(setPointed)}
      {pointed && title !== undefined && lines !== undefined && (
        // Beside the bar, on the side where there is more room.
        <div className="pointer-events-none absolute inset-0" style={{ containerType: 'inline-size' }}>
          <div
            className="absolute z-10"
            style={{ top: pointed.y, left: `min(${pointed.x}px, 100cqw - 12rem)` }}
          >
            <ChartTooltip title={title} lines={lines} />
          </div>
        </div>
      )}
    </div>
  );
}
