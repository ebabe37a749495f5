'use client';

import { useEffect, useEffectEvent } from 'react';
import { latinKey } from '@/components/shell/latin-key';
import { isTaken } from '@/components/shell/shortcuts';

export type PlayerKeys = { toggle: () => void; skip: (seconds: number) => void; changeSpeed: (step: 1 | -1) => void };

/** What a key does by itself where it is pressed: a button's space, arrows that choose or scroll. */
const PRESSES = 'button, summary, [role=button]';
const MOVES = '[role=tablist], [role=menu], [role=listbox], [role=radiogroup], [role=toolbar]';

export const SKIP_SECONDS = 5;

/**
 * Space, ← →, `[` `]` anywhere on the page where nothing is typed, no dialog is open and nobody else took the key. In a list `[` `]` open
 * the calls beside it, unless the player is in focus (`onSpeedKey`).
 */
export function usePlayerKeys(keys: PlayerKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTaken(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (event.key === ' ' && target?.closest(PRESSES)) return;
    if (event.key.startsWith('Arrow') && target && (target.closest(MOVES) || (target !== document.body && target.scrollWidth > target.clientWidth + 1))) return;
    const act = {
      ' ': keys.toggle, ArrowLeft: () => keys.skip(-SKIP_SECONDS), ArrowRight: () => keys.skip(SKIP_SECONDS),
      '[': () => keys.changeSpeed(-1), ']': () => keys.changeSpeed(1),
    }[latinKey(event)];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    // on the window, so that lists, which listen on the document, come first
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** For the player itself: in focus it takes `[` `]` before a list does. */
export function onSpeedKey(event: React.KeyboardEvent, changeSpeed: PlayerKeys['changeSpeed']): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const key = latinKey(event.nativeEvent);
  if (!isPlain || (key !== '[' && key !== ']')) return;
  event.preventDefault();
  changeSpeed(key === ']' ? 1 : -1);
}
