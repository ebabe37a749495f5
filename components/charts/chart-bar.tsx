'use client';

import clsx from 'clsx';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

type ChartBarProps = {
  /** the list behind the bar */
  href: Route | null;
  /** a press keeps the place on the page */
  stay: boolean;
  /** the whole room of the bar, so that short ones can be met */
  ground: { x: number | null; y: number | null; width: number; height: number } | undefined;
  onPoint: () => void;
  children: ReactNode;
};

/** A bar that a press opens. For pointers only: a chart is one image to all others, who have the links of its table. */
export function ChartBar({ href, stay, ground, onPoint, children }: ChartBarProps) {
  const router = useRouter();
  return (
    <g
      className={clsx('group/bar', href && 'cursor-pointer')}
      onPointerEnter={onPoint}
      onClick={() => href && router.push(href, { scroll: !stay })}
    >
      {ground && (
        <rect
          x={ground.x ?? 0}
          y={ground.y ?? 0}
          width={ground.width}
          height={ground.height}
          className="fill-transparent group-hover/bar:fill-hover"
        />
      )}
      {children}
    </g>
  );
}
