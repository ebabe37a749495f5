'use client';

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';

/** Where the recording is; `durationSeconds` is null until it is known. Without a player there is nothing to seek in. */
export type PlaybackState = { positionSeconds: number; durationSeconds: number | null; isPlaying: boolean; hasPlayer: boolean };

/** Something worth hearing again: the words searched for, a note. Drawn on the waveform; `label` names it, a press on it goes there. */
export type PlaybackMark = { atSeconds: number; kind: 'hit' | 'note'; label: string };

/** What a player lends: it plays, everybody else asks it to. */
export type PlayerControls = { seek: (positionSeconds: number) => void; play: () => void; pause: () => void };

/** One recording, shared by its player, the transcript, notes and keys of one page. */
export type Playback = {
  getState: () => PlaybackState;
  subscribe: (listener: () => void) => () => void;
  /** by the player, on mount; gives back how to leave */
  attach: (controls: PlayerControls) => () => void;
  /** by the player, as it goes */
  report: (change: Partial<Omit<PlaybackState, 'hasPlayer'>>) => void;
  /** no-op where there is no player */
  seek: (positionSeconds: number) => void;
  play: () => void;
  pause: () => void;
  /** replaces all marks of this source (`search`, `notes` …); an empty list takes them away, as its owner does when it goes */
  setMarks: (source: string, marks: readonly PlaybackMark[]) => void;
  /** of all sources, in the order of time; the same list until one changes */
  getMarks: () => readonly PlaybackMark[];
};

const NO_MARKS: readonly PlaybackMark[] = [];
const AT_REST: PlaybackState = { positionSeconds: 0, durationSeconds: null, isPlaying: false, hasPlayer: false };

export function createPlayback(): Playback {
  const listeners = new Set<() => void>();
  let state = AT_REST;
  let player: PlayerControls | null = null;
  const marksOf = new Map<string, readonly PlaybackMark[]>();
  let allMarks: readonly PlaybackMark[] = [];
  const tell = () => listeners.forEach((listener) => listener());
  const set = (change: Partial<PlaybackState>) => {
    state = { ...state, ...change };
    tell();
  };
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach: (controls) => {
      player = controls;
      set({ hasPlayer: true });
      return () => {
        if (player !== controls) return;
        player = null;
        set(AT_REST);
      };
    },
    report: set,
    seek: (positionSeconds) => player?.seek(positionSeconds),
    play: () => player?.play(),
    pause: () => player?.pause(),
    setMarks: (source, marks) => {
      if (marks.length === 0 && !marksOf.has(source)) return;
      if (marks.length === 0) marksOf.delete(source);
      else marksOf.set(source, marks);
      allMarks = [...marksOf.values()].flat().sort((one, other) => one.atSeconds - other.atSeconds);
      tell();
    },
    getMarks: () => allMarks,
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
  // A panel may come to life when the player has reported already: it begins as the server wrote it.
  return useSyncExternalStore(playback.subscribe, () => read(playback.getState()), () => read(AT_REST));
}

/** The marks of the recording, for whoever draws them. */
export function usePlaybackMarks(): readonly PlaybackMark[] {
  const { subscribe, getMarks } = usePlayback();
  return useSyncExternalStore(subscribe, getMarks, () => NO_MARKS);
}
