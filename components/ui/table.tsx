import clsx from 'clsx';
import type { ComponentProps } from 'react';

/**
 * Scrolls sideways inside its panel, never the page; focusable, so that the keyboard can scroll it. `label` says what scrolls.
 * `relative` keeps absolutely placed parts (sr-only text) inside: they would widen the page otherwise.
 */
export function TableScroll({ label, className, children }: { label: string; className?: string; children: React.ReactNode }) {
  return (
    <div role="group" aria-label={label} tabIndex={0} className={clsx('relative overflow-x-auto', className)}>
      {children}
    </div>
  );
}

/** The look of all cells stands here once: a page of calls has thousands of them. */
const CELLS =
  '[&_td]:h-9 [&_td]:px-3 [&_td]:py-1 [&_td:first-child]:pl-4 [&_td:last-child]:pr-4 ' +
  '[&_td.numeric]:text-right [&_td.numeric]:whitespace-nowrap';

export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return <table className={clsx('w-full border-collapse text-sm', CELLS, className)} {...rest} />;
}

export function TableHead({ className, ...rest }: ComponentProps<'thead'>) {
  return <thead className={clsx('border-y border-line bg-sunken text-xs text-muted', className)} {...rest} />;
}

export function TableBody({ className, ...rest }: ComponentProps<'tbody'>) {
  return <tbody className={clsx('divide-y divide-line', className)} {...rest} />;
}

export function TableRow({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr className={clsx('hover:bg-hover', className)} {...rest} />;
}

type CellLook = { numeric?: boolean };

export function HeaderCell({ numeric = false, className, scope = 'col', ...rest }: ComponentProps<'th'> & CellLook) {
  const align = numeric ? 'text-right' : 'text-left';
  return <th scope={scope} className={clsx('h-8 px-3 font-medium whitespace-nowrap first:pl-4 last:pr-4', align, className)} {...rest} />;
}

export function Cell({ numeric = false, className, ...rest }: ComponentProps<'td'> & CellLook) {
  return <td className={clsx(numeric && 'numeric', className) || undefined} {...rest} />;
}
