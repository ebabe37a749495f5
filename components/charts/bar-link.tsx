import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

type BarLinkProps = {
  href: Route | null;
  /** a press keeps the place on the page */
  stay: boolean;
  /** the whole room of the bar, so that short ones can be met */
  ground: { x: number | null; y: number | null; width: number; height: number } | undefined;
  onPoint: () => void;
  children: ReactNode;
};

/** A bar of a chart as a link. Not for the keyboard, which has the links of the table. */
export function BarLink({ href, stay, ground, onPoint, children }: BarLinkProps) {
  const content = (
    <>
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
    </>
  );
  return (
    <g className="group/bar" onPointerEnter={onPoint}>
      {href ? (
        <Link href={href} scroll={!stay} prefetch={false} tabIndex={-1}>
          {content}
        </Link>
      ) : (
        content
      )}
    </g>
  );
}
