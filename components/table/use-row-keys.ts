'use client';

import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';
import { latinKey } from '@/components/shell/latin-key';

export type RowKeys = {
  /** the next row (1) or the one before (-1) */
  move: (step: 1 | -1) => void;
  open: () => void;
  toggle: () => void;
  /** what is open or selected */
  leave: () => void;
};

const TYPES = 'input, textarea, select, [contenteditable], dialog, [role=menu], [role=listbox], [role=combobox]';

/**
 * `j` `k` (with a row in focus also the arrows) through the rows, `Enter` opens, `x` selects, `Esc` leaves; anywhere on the page where nothing is
 * typed and no dialog is open.
 * The list names its keys once they are heard: later than it is seen, when the page was loaded whole.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, keys: RowKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
    if (!isPlain || document.querySelector('dialog[open], details[open]')) return;
    if (target instanceof Element && target.closest(TYPES)) {
      // a row's own box is no text, nor is an answer in the pane's review
      if (!(target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type)) || event.key === 'Enter') return;
    }
    if (event.key === 'Enter' && target instanceof Element && target.closest('a, button, summary')) return;
    // elsewhere the arrows scroll
    if (event.key.startsWith('Arrow') && !(target instanceof HTMLTableRowElement)) return;
    const [down, up] = [() => keys.move(1), () => keys.move(-1)];
    const act = {
      j: down, ']': down, ArrowDown: down, k: up, '[': up, ArrowUp: up, x: keys.toggle, Enter: keys.open, Escape: keys.leave,
    }[latinKey(event)];
    if (act === undefined) return;
    if (event.key !== 'Escape') event.preventDefault();
    act();
  });
  // with what is seen, not after it
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  useLayoutEffect(() => list.current?.setAttribute('aria-keyshortcuts', 'j k Enter x Escape'));
}
