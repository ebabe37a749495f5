'use client';

import clsx from 'clsx';
import type { Route } from 'next';
import Link, { useLinkStatus } from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

type NavLinkProps = {
  href: Route;
  /** a page beside that one, under the same word */
  also?: Route;
  icon: ReactNode;
  look: 'side' | 'bottom';
  /** at the end of the line: what waits there */
  count?: ReactNode;
  children: ReactNode;
};

const LOOKS = {
  side: 'flex h-9 items-center gap-2.5 rounded-control px-2.5 text-sm',
  bottom: 'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-[0.6875rem]',
};

/** Knows whether its page, or one below it, is open. */
export function NavLink({ href, also, icon, look, count, children }: NavLinkProps) {
  const pathname = usePathname();
  const current = href === '/' ? pathname === '/' : pathname === href || pathname === also || pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        LOOKS[look],
        current ? 'text-accent-ink' : 'text-muted hover:text-ink',
        // a bold word would not fit between six on a phone
        look === 'side' && (current ? 'bg-accent-soft font-medium' : 'hover:bg-hover'),
      )}
    >
      {icon}
      <PendingText>{children}</PendingText>
      {count}
    </Link>
  );
}

/** Fades while the page is on its way, so that a press is answered at once. */
function PendingText({ children }: { children: ReactNode }) {
  const { pending } = useLinkStatus();
  return <span className={clsx('max-w-full truncate transition-opacity', pending && 'opacity-50')}>{children}</span>;
}
