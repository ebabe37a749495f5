import clsx from 'clsx';
import type { ReactNode } from 'react';

type TooltipProps = {
  /** unique on the page; ties the text to the thing it explains */
  id: string;
  text: ReactNode;
  side?: 'above' | 'below';
  /** aligned with this edge of the thing, so that it stays inside the window */
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
};

const ALIGN = { start: 'left-0', center: 'left-1/2 -translate-x-1/2', end: 'right-0' };

/** Shown on hover and focus without JavaScript. Only for extras: what is needed stands on the page. */
export function Tooltip({ id, text, side = 'above', align = 'center', children }: TooltipProps) {
  return (
    <span className="group/tip relative inline-flex" aria-describedby={id}>
      {children}
      <span
        role="tooltip"
        id={id}
        className={clsx(
          'pointer-events-none invisible absolute z-40 w-max max-w-64 rounded-control bg-ink px-2 py-1 text-xs font-normal text-canvas',
          'opacity-0 transition-opacity delay-150 group-focus-within/tip:visible group-focus-within/tip:opacity-100',
          'group-hover/tip:visible group-hover/tip:opacity-100',
          side === 'above' ? 'bottom-full mb-1' : 'top-full mt-1',
          ALIGN[align],
        )}
      >
        {text}
      </span>
    </span>
  );
}
