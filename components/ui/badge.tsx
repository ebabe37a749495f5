import clsx from 'clsx';
import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';

const badgeStyles = cva('inline-flex h-5 max-w-full items-center gap-1 rounded px-1.5 align-middle text-xs font-medium whitespace-nowrap', {
  variants: {
    tone: {
      plain: 'bg-hover text-muted',
      accent: 'bg-accent-soft text-accent-ink',
      success: 'bg-success-soft text-success-ink',
      warning: 'bg-warning-soft text-warning-ink',
      danger: 'bg-danger-soft text-danger-ink',
      outline: 'border border-line text-muted',
    },
  },
  defaultVariants: { tone: 'plain' },
});

export function Badge({ tone, className, ...rest }: ComponentProps<'span'> & VariantProps<typeof badgeStyles>) {
  return <span className={clsx(badgeStyles({ tone }), className)} {...rest} />;
}
