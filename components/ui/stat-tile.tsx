import clsx from 'clsx';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

type StatTileProps = {
  label: ReactNode;
  /** formatted; "–" when there is nothing to count */
  figure: ReactNode;
  /** the n behind a rate, the days, the change */
  note?: ReactNode;
  /** the exact list behind the number */
  href?: Route | undefined;
  className?: string;
};

export function StatTile({ label, figure, note, href, className }: StatTileProps) {
  const look = clsx('block min-w-0 rounded-panel border border-line bg-surface px-4 py-3', href && 'hover:border-control', className);
  const content = (
    <>
      <span className="block truncate text-xs text-muted">{label}</span>
      <span className="mt-0.5 block truncate text-2xl leading-8 font-semibold tracking-tight">{figure}</span>
      {note && <span className="block truncate text-xs text-muted">{note}</span>}
    </>
  );
  return href ? (
    <Link href={href} className={look}>
      {content}
    </Link>
  ) : (
    <div className={look}>{content}</div>
  );
}
