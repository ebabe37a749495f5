'use client';

import { useEffect, useRef } from 'react';

/** Long enough to join quick letters, short enough that the rows follow within 300 ms. */
const PAUSE_MS = 120;

/** Calls `take` with the last entry once typing pauses; what is pending when the editor closes is taken at once. */
export function useTyped<V>(take: (entry: V) => void): (entry: V) => void {
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; entry: V } | null>(null);
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
    const timer = setTimeout(() => {
      pending.current = null;
      latest.current(entry);
    }, PAUSE_MS);
    pending.current = { timer, entry };
  };
}
