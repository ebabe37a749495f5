import type { ReactNode } from 'react';

/** A line of a tooltip, in the reader's writing. */
export type TooltipLine = { label: string; text: string };

/** What a chart says of the bar under the pointer. The same figures stand in the chart's table. */
export function ChartTooltip({ title, lines }: { title: ReactNode; lines: readonly TooltipLine[] }) {
  return (
    <div className="max-w-64 rounded-control border border-line bg-raised px-2.5 py-1.5 text-xs text-ink shadow-raised">
      <p className="font-medium break-words">
        <bdi>{title}</bdi>
      </p>
      {lines.map(({ label, text }) => (
        <p key={label} className="flex justify-between gap-4">
          <span className="text-muted">{label}</span>
          <span>{text}</span>
        </p>
      ))}
    </div>
  );
}
