import clsx from 'clsx';
import type { ComponentProps } from 'react';

export function Label({ className, children, ...rest }: ComponentProps<'label'>) {
  return (
    <label className={clsx('text-sm font-medium text-ink', className)} {...rest}>
      {children}
    </label>
  );
}
