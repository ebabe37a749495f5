'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { usePlayback } from '@/components/playback/playback';
import { TurnPinsProvider } from '@/components/transcript/turn-pins';
import type { ViewedNote } from '@/lib/notes/types';
import { TurnNotes } from './turn-notes';
import { type Notes, NotesContext, type Pin } from './use-notes';

const SOURCE = 'notes';
const LONGEST_LABEL = 80;

type NotesFrameProps = Pick<Notes, 'callUuid' | 'attemptUuid' | 'notes' | 'canWrite'> & { children: ReactNode };

/** Around the talk and the notes of a call: turns show theirs, the waveform too, and each is written where it belongs. */
export function NotesFrame({ callUuid, attemptUuid, notes, canWrite, children }: NotesFrameProps) {
  const [pin, write] = useState<Pin | null>(null);
  const value = useMemo(() => ({ callUuid, attemptUuid, notes, canWrite, pin, write }), [callUuid, attemptUuid, notes, canWrite, pin]);
  useNoteMarks(notes, attemptUuid);
  const aside = useCallback((turn: number) => <TurnNotes turn={turn} />, []);
  return (
    <NotesContext value={value}>
      <TurnPinsProvider aside={aside}>{children}</TurnPinsProvider>
    </NotesContext>
  );
}

/** Draws the notes that are pinned to a moment where it is heard. */
function useNoteMarks(notes: readonly ViewedNote[], attemptUuid: string): void {
  const t = useTranslations('notes');
  const playback = usePlayback();
  useEffect(() => {
    const pinned = notes.flatMap(({ attemptUuid: of, atSeconds, authorName, text }) =>
      of === attemptUuid && atSeconds !== null ? [{ atSeconds, kind: 'note' as const, label: t('mark', { name: authorName, text: text.slice(0, LONGEST_LABEL) }) }] : []);
    playback.setMarks(SOURCE, pinned);
    return () => playback.setMarks(SOURCE, []);
  }, [notes, attemptUuid, playback, t]);
}
