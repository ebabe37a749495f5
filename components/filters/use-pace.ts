'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** Quick letters are joined, however quick the server is. */
const LEAST_MS = 60;
/** Who types on is not kept longer, however slow it is. */
const MOST_MS = 250;
/** Of what the last answer took: the next is read while it is drawn. */
const SHARE = 0.5;
/** Sooner, rows are not faded while others are on their way: to draw them all twice more takes as long as to wait. */
const SLOW_MS = 200;

/**
 * How soon a filter may be changed again: after half of what the last change took to show, so that a server which cannot keep up with the letters is
 * not asked for each of them. `isSlow` once a change is on its way for long.
 */
export function usePace(isPending: boolean): { begin: () => void; paceMs: () => number; isSlow: boolean } {
  const begunAt = useRef<number | null>(null);
  const tookMs = useRef(LEAST_MS);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (isPending) {
      const timer = setTimeout(() => setSlow(true), SLOW_MS);
      return () => {
        clearTimeout(timer);
        setSlow(false);
      };
    }
    if (begunAt.current !== null) tookMs.current = Math.min(Math.max((performance.now() - begunAt.current) * SHARE, LEAST_MS), MOST_MS);
    begunAt.current = null;
    return undefined;
  }, [isPending]);
  const begin = useCallback(() => {
    begunAt.current = performance.now();
  }, []);
  const paceMs = useCallback(() => tookMs.current, []);
  return { begin, paceMs, isSlow };
}
