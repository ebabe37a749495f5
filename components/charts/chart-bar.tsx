'use client';

import clsx from 'clsx';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import type { CSSProperties, ReactNode } from 'react';

type ChartBarProps = {
  /** the list behind the bar */
  href: Route | null;
  /** a press keeps the place on the page */
  stay: boolean;
  /** the pointer is over the bar's room, so that short bars can be met */
  onPoint: (room: HTMLElement) => void;
  className?: string;
  style?: CSSProperties;
  children: ReactNode;
};

/** The room of a bar, which a press opens. For pointers only: a chart is one image to all others, who have the links of its table. */
export function ChartBar({ href, stay, onPoint, className, style, children }: ChartBarProps) {
  const router = useRouter();
  return (
    <div
      className={clsx('hover:bg-hover', href && 'cursor-pointer', className)}
      style={style}
      onPointerEnter={(event) => onPoint(event.currentTarget)}
      onClick={() => href && router.push(href, { scroll: !stay })}
    >
      {children}
    </div>
  );
}
