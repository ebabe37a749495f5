'use client';

import { useEffect, useRef } from 'react';
import { useFilterFrame } from './frame-context';

/**
 * Calls `take` with what is typed: the first letter at once, those that follow when the answers keep up with them, always the last. What is
 * pending when the editor closes is taken at once.
 */
export function useTyped<V>(take: (entry: V) => void): (entry: V) => void {
  const { paceMs } = useFilterFrame();
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; entry: V } | null>(null);
  const takenAt = useRef(-Infinity);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(
    () => () => {
      if (pending.current === null) return;
      clearTimeout(pending.current.timer);
      latest.current(pending.current.entry);
    },
    [],
  );
  return (entry) => {
    if (pending.current !== null) clearTimeout(pending.current.timer);
    pending.current = null;
    const now = () => {
      pending.current = null;
      takenAt.current = performance.now();
      latest.current(entry);
    };
    const waitMs = takenAt.current + paceMs() - performance.now();
    if (waitMs <= 0) now();
    else pending.current = { timer: setTimeout(now, waitMs), entry };
  };
}
