'use client';

import { useTranslations } from 'next-intl';
import { type MouseEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { usePlayback, usePlaybackValue } from '@/components/playback/playback';
import { speakerOf } from '@/lib/attempts/transcript';
import type { Message } from '@/lib/hubtalk/types';
import { type Alignment, alignTurns, type TalkSpan } from '@/lib/talk/align-turns';
import type { TurnListHandle } from './plain-turns';
import { RejoinButton } from './rejoin-button';
import { bringIntoSight } from './scroll-within';
import { TalkToolbar } from './talk-toolbar';
import { TurnList } from './turn-list';
import { useTurnPins } from './turn-pins';
import { TurnRow } from './turn-row';
import { useFind } from './use-find';
import { useFollow } from './use-follow';
import { useHitMarks } from './use-hit-marks';

export type TalkProps = {
  messages: readonly Message[];
  /** false where only the order within each side is known (trap 19): then nothing has a place in time */
  isOrdered: boolean;
  span: TalkSpan;
  lang: string | undefined;
  /** the words that the reader came by */
  search: string;
  /** whether its turns are those that something may be pinned to */
  hasPins: boolean;
  /** more that can be done with it, beside its own tools */
  tools: ReactNode;
  /** shown in place of the turns */
  instead: ReactNode;
};

/** The talk as a chat: searched, heard from any turn, followed while it is heard, copied. */
export function Talk({ messages, isOrdered, span, lang, search, hasPins, tools, instead }: TalkProps) {
  const t = useTranslations('talk');
  const [customerOnly, setCustomerOnly] = useState(false);
  const list = useRef<TurnListHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const anyPins = useTurnPins();
  const pins = hasPins ? anyPins : null;
  const playback = usePlayback();
  const alignment = useAlignment({ messages, isOrdered, span });
  const reveal = useCallback((turn: number) => list.current?.reveal(turn), []);
  const { spoken, isLeft, leave, rejoin, listeners } = useFollow(alignment, reveal);
  const onPlay = usePlayFrom(rejoin);
  const isShown = useCallback((turn: number) => !customerOnly || speakerOf(messages[turn]?.role ?? '') === 'customer', [customerOnly, messages]);
  const turns = useMemo(() => messages.map((_, turn) => turn).filter(isShown), [messages, isShown]);
  const find = useFind(messages, { initial: search, isShown, onLook: leave });
  const { current } = find;
  useHitMarks(find.hits, { messages, alignment });
  const present = useCallback((turn: number) => {
    bringIntoSight(box.current);
    reveal(turn);
  }, [reveal]);
  useEffect(() => {
    if (current) present(current.turn);
  }, [current, present]);
  useEffect(() => pins?.attach(present), [pins, present]);
  const renderTurn = (turn: number) => {
    const message = messages[turn];
    return message && (
      <TurnRow
        turn={turn}
        message={message}
        isNumbered={isOrdered}
        place={alignment.places[turn] ?? null}
        isSpoken={turn === spoken}
        hits={find.hitsOf(turn)}
        currentHit={current?.turn === turn ? current : null}
        onPlay={onPlay}
        aside={pins?.aside?.(turn)}
      />
    );
  };
  const onClick = ({ target }: MouseEvent) => {
    const place = alignment.places[saidTurn(target)];
    if (place && onPlay) playback.seek(place.startSeconds);
  };
  return (
    <div className="flex flex-col gap-3">
      <TalkToolbar {...{ messages, alignment, find, customerOnly }} hasTurns={instead === null} onCustomerOnly={setCustomerOnly}>
        {tools}
      </TalkToolbar>
      {instead ?? (
        <div className="relative">
          {/* a click is a shortcut for the pointer: the button of each turn's time does more */}
          <div
            ref={box}
            role="group"
            aria-label={t('label')}
            tabIndex={0}
            onClick={onClick}
            {...listeners}
            className="relative scroll-mt-44 scroll-mb-20 max-h-[max(22rem,calc(100dvh-18rem))] overflow-y-auto rounded-control p-0.5 pr-1 print:max-h-none"
          >
            <TurnList {...{ turns, messages, isOrdered, lang, box, renderTurn }} ref={list} />
          </div>
          {isLeft && <RejoinButton onClick={rejoin} />}
        </div>
      )}
    </div>
  );
}

/** The turn whose words were clicked, unless they are being selected; -1 elsewhere. */
function saidTurn(target: EventTarget): number {
  const said = target instanceof Element && window.getSelection()?.isCollapsed !== false ? target.closest('[data-said]') : null;
  return Number(said?.closest('[data-turn]')?.getAttribute('data-turn') ?? -1);
}

function useAlignment({ messages, isOrdered, span }: Pick<TalkProps, 'messages' | 'isOrdered' | 'span'>): Alignment {
  const recordedSeconds = usePlaybackValue((state) => state.durationSeconds);
  const { startedAt, durationSeconds } = span;
  return useMemo(
    () => (isOrdered ? alignTurns(messages, { startedAt, durationSeconds: recordedSeconds ?? durationSeconds }) : NOWHERE),
    [messages, isOrdered, startedAt, durationSeconds, recordedSeconds],
  );
}

const NOWHERE: Alignment = { kind: 'none', places: [] };

/** Null where there is no player. */
function usePlayFrom(onPlay: () => void): ((startSeconds: number) => void) | null {
  const playback = usePlayback();
  const hasPlayer = usePlaybackValue((state) => state.hasPlayer);
  return useMemo(
    () => (hasPlayer ? (startSeconds) => {
      onPlay();
      playback.seek(startSeconds);
      playback.play();
    } : null),
    [hasPlayer, onPlay, playback],
  );
}
