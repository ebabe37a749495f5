import type { ReactNode } from 'react';

/** What a chart says of the bar under the pointer. The same figures stand in the chart's table, under the same headers. */
export function ChartTooltip({ title, headers, cells }: { title: ReactNode; headers: readonly string[]; cells: readonly string[] }) {
  return (
    <div className="max-w-64 rounded-control border border-line bg-raised px-2.5 py-1.5 text-xs text-ink shadow-raised">
      <p className="font-medium break-words">
        <bdi>{title}</bdi>
      </p>
      {cells.map((cell, at) => (
        <p key={at} className="flex justify-between gap-4">
          <span className="text-muted">{headers[at]}</span>
          <span>{cell}</span>
        </p>
      ))}
    </div>
  );
}
