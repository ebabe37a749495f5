'use client';

import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { LinkPending } from '@/components/ui/link-pending';

type FilterLinkProps = { href: Route; label?: string; className?: string; children: ReactNode };

/** A link to the same page under another filter: its rows stay, faded, until the new ones are there. */
export function FilterLink({ href, label, className, children }: FilterLinkProps) {
  return (
    <Link href={href} scroll={false} prefetch={false} aria-label={label} title={label} className={className}>
      {children}
      <LinkPending />
    </Link>
  );
}
