/** What stands closer to an edge is not in sight. */
const MARGIN = 16;

/** Scrolls `box` alone, and only when `target` is not in sight: the page stays where the reader has it. */
export function scrollWithin(box: HTMLElement, target: Element): void {
  const [outer, inner] = [box.getBoundingClientRect(), target.getBoundingClientRect()];
  if (inner.top >= outer.top + MARGIN && inner.bottom <= outer.bottom - MARGIN) return;
  // a third from the top, so that what comes next is in sight too
  box.scrollBy({ top: inner.top - outer.top - outer.height / 3, behavior: motion() });
}

/** Scrolls the page, too, as little as it takes: for what the reader asked to see. */
export function bringIntoSight(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: 'nearest', behavior: motion() });
}

const motion = (): ScrollBehavior => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');

/** What is looked for in a turn: the hit of a search, if it has the current one, else the turn. */
export function turnTarget(box: HTMLElement, turn: number): Element | null {
  const row = box.querySelector(`[data-turn="${turn}"]`);
  return row?.querySelector('mark[data-current]') ?? row;
}
