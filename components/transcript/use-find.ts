import { useDeferredValue, useMemo, useState } from 'react';
import { groupBy } from '@/lib/grouping/group-by';
import type { Message } from '@/lib/hubtalk/types';
import { findHits, type Hit, indexTurns } from '@/lib/talk/find-hits';

const NONE: readonly Hit[] = [];

export type Find = {
  text: string;
  /** null while nothing is looked for */
  hits: readonly Hit[] | null;
  hitsOf: (turn: number) => readonly Hit[];
  current: Hit | null;
  /** its place among the hits, from 0 */
  at: number;
  /** places the words of the talk, which takes longer than to look among them: before the first key */
  prepare: () => void;
  search: (text: string) => void;
  /** the next hit (1) or the one before (-1), around the ends */
  go: (step: 1 | -1) => void;
};

type FindOptions = {
  initial: string;
  isShown: (turn: number) => boolean;
  /** the reader looks for something: what is heard is no longer followed */
  onLook: () => void;
};

/**
 * A search within a talk. `initial` is what the reader came by from a list: looked for from the start when the talk says it (it may have
 * been found in the summary alone). Only hits in turns that are shown count.
 */
export function useFind(messages: readonly Message[], { initial, isShown, onLook }: FindOptions): Find {
  const index = useMemo(() => once(() => indexTurns(messages)), [messages]);
  const [text, setText] = useState(() => (initial !== '' && findHits(index(), initial).length > 0 ? initial : ''));
  const [place, setPlace] = useState(0);
  // A key is never held up by the search for what it wrote.
  const wanted = useDeferredValue(text);
  const hits = useMemo(
    () => (wanted.trim() === '' ? null : findHits(index(), wanted).filter(({ turn }) => isShown(turn))),
    [index, wanted, isShown],
  );
  const byTurn = useMemo(() => groupBy(hits ?? NONE, ({ turn }) => turn), [hits]);
  const at = Math.min(place, Math.max(0, (hits?.length ?? 0) - 1));
  return {
    text,
    hits,
    hitsOf: (turn) => byTurn.get(turn) ?? NONE,
    current: hits?.[at] ?? null,
    at,
    prepare: index,
    search: (next) => {
      onLook();
      setText(next);
      setPlace(0);
    },
    go: (step) => {
      const count = hits?.length ?? 0;
      onLook();
      if (count > 0) setPlace((at + step + count) % count);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
