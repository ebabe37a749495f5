import { useEffect, useEffectEvent, useRef } from 'react';

type EarlyKeys = {
  /** from now on letters are kept */
  begin: () => void;
  /** what was typed since; no more is kept */
  take: () => string;
};

/**
 * What is typed between the key that opens the box and the box, which is loaded when it is first wanted: letters would be lost, or move the
 * list below. Escape gives up.
 */
export function useEarlyKeys(onGiveUp: () => void): EarlyKeys {
  const kept = useRef<string | null>(null);
  const giveUp = useEffectEvent(onGiveUp);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (kept.current === null || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') {
        kept.current = null;
        giveUp();
      } else if (event.key === 'Backspace') kept.current = kept.current.slice(0, -1);
      else if ([...event.key].length === 1) kept.current += event.key;
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  return {
    begin: () => {
      kept.current = '';
    },
    take: () => {
      const typed = kept.current ?? '';
      kept.current = null;
      return typed;
    },
  };
}
