import clsx from 'clsx';
import type { ComponentProps } from 'react';

export const controlClass =
  'h-8 w-full min-w-0 rounded-control border border-control bg-surface px-2.5 text-sm text-ink placeholder:text-faint ' +
  'hover:border-muted disabled:opacity-55 aria-invalid:border-danger read-only:bg-sunken';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={clsx(controlClass, className)} {...rest} />;
}
