'use client';

import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';

/** Scrolls a turn into sight; `turn` is its place in the attempt's `messages`. */
type RevealTurn = (turn: number) => void;

type TurnPins = {
  /** what stands beside a turn: its notes, a button to add one */
  aside: ((turn: number) => ReactNode) | null;
  reveal: RevealTurn;
  /** by the transcript, on mount; gives back how to leave */
  attach: (reveal: RevealTurn) => () => void;
};

const TurnPinsContext = createContext<TurnPins | null>(null);

type TurnPinsProviderProps = {
  /** keep it the same function while its turns show the same */
  aside?: (turn: number) => ReactNode;
  children: ReactNode;
};

/** Around a transcript and what pins something to its turns. */
export function TurnPinsProvider({ aside, children }: TurnPinsProviderProps) {
  const revealed = useRef<RevealTurn | null>(null);
  const pins = useMemo(
    (): TurnPins => ({
      aside: aside ?? null,
      reveal: (turn) => revealed.current?.(turn),
      attach: (reveal) => {
        revealed.current = reveal;
        return () => {
          if (revealed.current === reveal) revealed.current = null;
        };
      },
    }),
    [aside],
  );
  return <TurnPinsContext value={pins}>{children}</TurnPinsContext>;
}

/** Null where nothing pins anything. */
export function useTurnPins(): TurnPins | null {
  return useContext(TurnPinsContext);
}
