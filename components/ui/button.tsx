import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { buttonStyles, type ButtonLook } from './button-styles';

export type ButtonProps = ComponentProps<'button'> & ButtonLook;

export function Button({ variant, size, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={clsx(buttonStyles({ variant, size }), className)} {...rest} />;
}
