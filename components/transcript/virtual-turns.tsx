import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle } from 'react';
import type { TurnListProps } from './plain-turns';
import { scrollWithin, turnTarget } from './scroll-within';

/** Drawn on the server, before anything can be measured: the first screenful. */
const FIRST_SCREENFUL = { width: 640, height: 640 };

const GAP = 8;

/** Only the turns in sight, and some around: a talk of thousands scrolls like a short one. */
export function VirtualTurns({ turns, renderTurn, lang, box, ref, lengthOf }: TurnListProps & { lengthOf: (turn: number) => number }) {
  // There is no compiler that would keep what this returns.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: turns.length,
    getScrollElement: () => box.current,
    estimateSize: (row) => estimateHeight(lengthOf(turns[row] ?? 0)),
    getItemKey: (row) => turns[row] ?? row,
    initialRect: FIRST_SCREENFUL,
    overscan: 12,
    gap: GAP,
    useFlushSync: false,
  });
  useImperativeHandle(ref, () => ({
    reveal: (turn) => {
      const row = turns.indexOf(turn);
      if (row < 0 || !box.current) return;
      const target = turnTarget(box.current, turn);
      if (target) return scrollWithin(box.current, target);
      virtualizer.scrollToIndex(row, { align: 'center' });
      // the row is there after the next paint; in a long one the hit may still be out of sight
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const drawn = box.current && turnTarget(box.current, turn);
        if (box.current && drawn) scrollWithin(box.current, drawn);
      }));
    },
  }), [box, turns, virtualizer]);
  useEffect(() => {
    const element = box.current;
    // The browser would go to where the ends are thought to be, and be stopped on its way by rows that turn out higher.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target !== element || (event.key !== 'Home' && event.key !== 'End')) return;
      event.preventDefault();
      virtualizer.scrollToIndex(event.key === 'Home' ? 0 : turns.length - 1, { align: event.key === 'Home' ? 'start' : 'end' });
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [box, turns, virtualizer]);
  return (
    <ol lang={lang} className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          aria-setsize={turns.length}
          aria-posinset={index + 1}
          className="absolute inset-x-0 top-0"
          style={{ transform: `translateY(${start}px)` }}
        >
          {renderTurn(turns[index] ?? 0)}
        </li>
      ))}
    </ol>
  );
}

/** Until it is measured: the line of names, the bubble's edges and so many lines of text. */
const estimateHeight = (letters: number): number => 36 + 20 * Math.ceil(letters / 70);
