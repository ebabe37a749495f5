import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

export type SortDirection = 'asc' | 'desc' | null;

/** The content of a sortable header cell; give the cell `aria-sort={ariaSort(direction)}`. */
export function SortLink({ href, direction, children }: { href: Route; direction: SortDirection; children: ReactNode }) {
  const Icon = direction === 'asc' ? ArrowUp : direction === 'desc' ? ArrowDown : ChevronsUpDown;
  return (
    <Link href={href} scroll={false} className="inline-flex items-center gap-1 hover:text-ink">
      {children}
      <Icon aria-hidden className={direction ? 'size-3.5 text-accent-ink' : 'size-3.5 text-faint'} />
    </Link>
  );
}

export function ariaSort(direction: SortDirection): 'ascending' | 'descending' | 'none' {
  return direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : 'none';
}
