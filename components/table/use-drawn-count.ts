'use client';

import { startTransition, useEffect, useState } from 'react';

/** What of the window the list's box is at most (table height in data-table.tsx), and its head. */
const AROUND_BOX_PX = 144;
const HEAD_PX = 36;
const LEAST_BOX_PX = 320;

/**
 * How many rows are drawn: under another filter (`list`) those in sight first, the others once these are painted; undefined: all. Most of a
 * page lies below the edge of its box, and would keep a reader who types waiting for twice as long.
 */
export function useDrawnCount(list: string, rowHeightPx: number): number | undefined {
  const [drawn, setDrawn] = useState(list);
  useEffect(() => {
    if (drawn === list) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setDrawn(list)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [drawn, list]);
  return drawn === list ? undefined : Math.ceil((Math.max(LEAST_BOX_PX, window.innerHeight - AROUND_BOX_PX) - HEAD_PX) / rowHeightPx) + 1;
}
