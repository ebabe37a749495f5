'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

type LaneScrollProps = { selectedUuid: string; children: ReactNode };

/** Scrolls by itself, keeps the open attempt in view, and takes the arrows from one attempt to the next. */
export function LaneScroll({ selectedUuid, children }: LaneScrollProps) {
  const lane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const selected = lane.current?.querySelector<HTMLElement>('[aria-current]');
    if (selected && lane.current) bringIntoView(lane.current, selected);
  }, [selectedUuid]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    // also at either end: the player's arrows would seek
    event.preventDefault();
    event.stopPropagation();
    const link = links[to];
    if (!link) return;
    link.focus({ preventScroll: true });
    bringIntoView(event.currentTarget, link);
  };
  return (
    <div ref={lane} onKeyDown={onKeyDown} className="overflow-x-auto px-4 pt-1 pb-4">
      {children}
    </div>
  );
}

/** With a part of its neighbours; the page itself stays where it is. */
function bringIntoView(lane: HTMLElement, mark: HTMLElement): void {
  const [outer, inner] = [lane.getBoundingClientRect(), mark.getBoundingClientRect()];
  const margin = Math.min(48, (outer.width - inner.width) / 2);
  if (inner.left < outer.left + margin) lane.scrollLeft += inner.left - outer.left - margin;
  else if (inner.right > outer.right - margin) lane.scrollLeft += inner.right - outer.right + margin;
}
