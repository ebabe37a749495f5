import clsx from 'clsx';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonStyles, type ButtonLook } from './button-styles';

/** A link inside the app that looks like a button. */
export function ButtonLink({ variant, size, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link className={clsx(buttonStyles({ variant, size }), className)} {...rest} />;
}

/** A plain link (downloads, API addresses) that looks like a button; no client navigation. */
export function ButtonAnchor({ variant, size, className, children, ...rest }: ComponentProps<'a'> & ButtonLook) {
  return (
    <a className={clsx(buttonStyles({ variant, size }), className)} {...rest}>
      {children}
    </a>
  );
}
