'use client';

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';

/** Where the recording is; `durationSeconds` is null until it is known. */
export type PlaybackState = { positionSeconds: number; durationSeconds: number | null; isPlaying: boolean };

/** What a player lends: it plays, everybody else asks it to. */
export type PlayerControls = { seek: (positionSeconds: number) => void; play: () => void; pause: () => void };

/** One recording, shared by its player, the transcript, notes and keys of one page. */
export type Playback = {
  getState: () => PlaybackState;
  subscribe: (listener: () => void) => () => void;
  /** by the player, on mount; gives back how to leave */
  attach: (controls: PlayerControls) => () => void;
  /** by the player, as it goes */
  report: (change: Partial<PlaybackState>) => void;
  /** no-op where there is no player */
  seek: (positionSeconds: number) => void;
  play: () => void;
  pause: () => void;
};

const AT_REST: PlaybackState = { positionSeconds: 0, durationSeconds: null, isPlaying: false };

export function createPlayback(): Playback {
  const listeners = new Set<() => void>();
  let state = AT_REST;
  let player: PlayerControls | null = null;
  const report = (change: Partial<PlaybackState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach: (controls) => {
      player = controls;
      return () => {
        if (player !== controls) return;
        player = null;
        report(AT_REST);
      };
    },
    report,
    seek: (positionSeconds) => player?.seek(positionSeconds),
    play: () => player?.play(),
    pause: () => player?.pause(),
  };
}

const PlaybackContext = createContext<Playback | null>(null);

/** Around all that belongs to one attempt; give it the attempt as `key`, so that another attempt begins anew. */
export function PlaybackProvider({ children }: { children: ReactNode }) {
  const [playback] = useState(createPlayback);
  return <PlaybackContext value={playback}>{children}</PlaybackContext>;
}

/** @throws Error outside of a `PlaybackProvider`. */
export function usePlayback(): Playback {
  const playback = useContext(PlaybackContext);
  if (!playback) throw new Error('usePlayback needs a PlaybackProvider');
  return playback;
}

/** A value read off the state; renders again only when that value changes, so read as little as is shown. */
export function usePlaybackValue<T extends string | number | boolean | null>(read: (state: PlaybackState) => T): T {
  const playback = usePlayback();
  const snapshot = () => read(playback.getState());
  return useSyncExternalStore(playback.subscribe, snapshot, snapshot);
}
