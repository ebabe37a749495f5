'use client';

import clsx from 'clsx';
import { useEffect, useRef, type ReactNode } from 'react';
import { buttonStyles, type ButtonLook } from './button-styles';

type MenuProps = ButtonLook & {
  /** content of the button; icons alone need `label` */
  trigger: ReactNode;
  label?: string;
  align?: 'start' | 'end';
  side?: 'below' | 'above';
  className?: string;
  children: ReactNode;
};

/** A disclosure on <details>: opens without JavaScript; a press outside, Escape or a choice (link, form button) closes it. */
export function Menu({ trigger, label, align = 'end', side = 'below', variant, size, className, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = () => details.current?.removeAttribute('open');
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return;
      close();
      details.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  const onChoice = (event: React.MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, form button')) details.current?.removeAttribute('open');
  };
  return (
    <details ref={details} className="relative">
      <summary aria-label={label} className={clsx(buttonStyles({ variant, size }), className)}>
        {trigger}
      </summary>
      <div
        onClick={onChoice}
        className={clsx(
          'absolute z-30 min-w-48 rounded-panel border border-line bg-raised p-1 shadow-raised',
          align === 'end' ? 'right-0' : 'left-0',
          side === 'below' ? 'top-full mt-1' : 'bottom-full mb-1',
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** For links, buttons and labels inside a <Menu>. */
export const menuItemClass =
  'flex min-h-8 w-full items-center gap-2 rounded-control px-2 text-left text-sm text-ink hover:bg-hover aria-[current=true]:font-semibold';
