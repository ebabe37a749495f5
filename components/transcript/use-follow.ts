import { type HTMLAttributes, useCallback, useEffect, useEffectEvent, useState } from 'react';
import { usePlaybackValue } from '@/components/playback/playback';
import { type Alignment, turnAt } from '@/lib/talk/align-turns';

const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

type Follow = {
  /** the turn being spoken; -1 before anything is played */
  spoken: number;
  /** it is being played, and the reader looks elsewhere */
  isLeft: boolean;
  leave: () => void;
  rejoin: () => void;
  /** of what scrolls: the reader's own scrolling, which ours is not */
  listeners: Pick<HTMLAttributes<HTMLElement>, 'onWheel' | 'onTouchMove' | 'onPointerDown' | 'onKeyDown'>;
};

/** Follows the recording from turn to turn until the reader scrolls away. */
export function useFollow(alignment: Alignment, reveal: (turn: number) => void): Follow {
  const isPlaying = usePlaybackValue((state) => state.isPlaying);
  const spoken = usePlaybackValue((state) => (state.isPlaying || state.positionSeconds > 0 ? turnAt(alignment, state.positionSeconds) : -1));
  const [isFollowing, setFollowing] = useState(true);
  const show = useEffectEvent(reveal);
  useEffect(() => {
    if (isPlaying && isFollowing && spoken >= 0) show(spoken);
  }, [isPlaying, isFollowing, spoken]);
  const leave = useCallback(() => setFollowing(false), []);
  const rejoin = useCallback(() => setFollowing(true), []);
  const leaveIfScrolled = (box: HTMLElement) => {
    if (box.scrollHeight > box.clientHeight) leave();
  };
  return {
    spoken,
    isLeft: isPlaying && !isFollowing && spoken >= 0,
    leave,
    rejoin,
    listeners: {
      onWheel: ({ currentTarget }) => leaveIfScrolled(currentTarget),
      onTouchMove: ({ currentTarget }) => leaveIfScrolled(currentTarget),
      // on the scrollbar
      onPointerDown: ({ target, currentTarget }) => target === currentTarget && leaveIfScrolled(currentTarget),
      onKeyDown: ({ key, target, currentTarget }) => target === currentTarget && SCROLL_KEYS.has(key) && leaveIfScrolled(currentTarget),
    },
  };
}
