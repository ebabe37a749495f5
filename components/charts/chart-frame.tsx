'use client';

import clsx from 'clsx';
import { useState, type ReactNode } from 'react';
import { ChartTooltip } from './chart-tooltip';

/** The bar under the pointer, and where its tooltip stands. */
export type PointedBar = { index: number; x: number; y: number };

type ChartFrameProps = {
  /** what the chart says, in words */
  alternative: string;
  /** of a bar's figures */
  headers: readonly string[];
  barOf: (index: number) => { title: string; cells: readonly string[] } | undefined;
  className: string;
  children: (point: (bar: PointedBar) => void) => ReactNode;
};

/** A chart of a fixed height, drawn on the server already, with a tooltip that says the figures of the bar under the pointer. */
export function ChartFrame({ alternative, headers, barOf, className, children }: ChartFrameProps) {
  const [pointed, setPointed] = useState<PointedBar | null>(null);
  const bar = pointed === null ? undefined : barOf(pointed.index);
  return (
    <div
      role="img"
      aria-label={alternative}
      data-chart
      className={clsx('relative', className)}
      onPointerLeave={() => setPointed(null)}
      onClick={() => setPointed(null)}
    >
      {children(setPointed)}
      {pointed && bar && (
        // Beside the bar, but not out of the chart.
        <div className="pointer-events-none absolute inset-0" style={{ containerType: 'inline-size' }}>
          <div className="absolute z-10" style={{ top: pointed.y, left: `min(${pointed.x}px, 100cqw - 12rem)` }}>
            <ChartTooltip title={bar.title} headers={headers} cells={bar.cells} />
          </div>
        </div>
      )}
    </div>
  );
}
