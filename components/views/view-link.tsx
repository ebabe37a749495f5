'use client';

import clsx from 'clsx';
import type { Route } from 'next';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

/** Knows whether its view is open, changed or not. */
export function ViewLink({ id, href, name, children }: { id: string; href: Route; name: string; children: ReactNode }) {
  const current = useSearchParams().get('view') === id;
  return (
    <Link
      href={href}
      prefetch={false}
      title={name}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        'flex h-7 items-center gap-2 rounded-control px-2.5 text-xs',
        current ? 'bg-accent-soft font-medium text-accent-ink' : 'text-muted hover:bg-hover hover:text-ink',
      )}
    >
      <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
      {children}
    </Link>
  );
}
