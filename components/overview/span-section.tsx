import type { ReactNode } from 'react';

/** The tiles of one span of time. `note` says which days it has. */
export function SpanSection({ title, note, children }: { title: string; note: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="mb-2 flex items-baseline gap-2 text-sm font-semibold">
        {title}
        <span className="text-xs font-normal text-muted">{note}</span>
      </h2>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4 xl:grid-cols-2">{children}</div>
    </section>
  );
}
