import clsx from 'clsx';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

export type Segment = { key: string; label: ReactNode; href: Route; current: boolean };

/** A choice of one among a few that lives in the URL: links, so it works without JavaScript and can be shared. */
export function Segmented({ label, segments }: { label: string; segments: Segment[] }) {
  return (
    <nav aria-label={label} className="inline-flex rounded-control border border-line bg-sunken p-0.5">
      {segments.map(({ key, label: text, href, current }) => (
        <Link
          key={key}
          href={href}
          scroll={false}
          prefetch={false}
          aria-current={current ? 'true' : undefined}
          className={clsx(
            'inline-flex h-6.5 items-center rounded px-2.5 text-xs font-medium whitespace-nowrap',
            current ? 'bg-raised text-ink shadow-xs ring-1 ring-line' : 'text-muted hover:text-ink',
          )}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
