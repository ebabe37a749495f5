'use client';

import { createContext, useContext } from 'react';
import type { ViewedNote } from '@/lib/notes/types';

/** Where a note is pinned: to a turn, to a moment of the recording, or to the call alone. */
export type Pin = { kind: 'turn'; turn: number } | { kind: 'moment'; atSeconds: number } | { kind: 'call' };

export type Notes = {
  callUuid: string;
  /** the attempt that is open: what a pin is of */
  attemptUuid: string;
  notes: readonly ViewedNote[];
  canWrite: boolean;
  /** what is being written is pinned to; null while nothing is */
  pin: Pin | null;
  write: (pin: Pin | null) => void;
};

export const NotesContext = createContext<Notes | null>(null);

/** @throws Error outside of a `NotesFrame`. */
export function useNotes(): Notes {
  const notes = useContext(NotesContext);
  if (!notes) throw new Error('useNotes needs a NotesFrame');
  return notes;
}
