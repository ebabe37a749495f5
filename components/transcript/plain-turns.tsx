import { type ReactNode, type Ref, type RefObject, useImperativeHandle } from 'react';
import { scrollWithin, turnTarget } from './scroll-within';

/** How a list of turns is told to bring one into sight. */
export type TurnListHandle = { reveal: (turn: number) => void };

export type TurnListProps = {
  /** the turns that are shown, in order */
  turns: readonly number[];
  renderTurn: (turn: number) => ReactNode;
  lang: string | undefined;
  /** what scrolls */
  box: RefObject<HTMLDivElement | null>;
  ref: Ref<TurnListHandle>;
};

/** Every turn in the page: the browser's own search and readers of all kinds find them. */
export function PlainTurns({ turns, renderTurn, lang, box, ref }: TurnListProps) {
  useImperativeHandle(ref, () => ({
    reveal: (turn) => {
      const target = box.current && turnTarget(box.current, turn);
      if (box.current && target) scrollWithin(box.current, target);
    },
  }), [box]);
  return (
    <ol lang={lang} className="flex flex-col gap-2">
      {turns.map((turn) => (
        <li key={turn}>{renderTurn(turn)}</li>
      ))}
    </ol>
  );
}
