'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { usePlayback, usePlaybackValue } from '@/components/playback/playback';
import { latinKey } from '@/components/shell/latin-key';
import { isTaken } from '@/components/shell/shortcuts';
import { Button } from '@/components/ui/button';
import { KeyHint } from '@/components/ui/key-hint';
import { formatDuration } from '@/lib/format/duration';
import { NoteForm } from './note-form';
import { NoteItem } from './note-item';
import type { NoteActions } from './note-state';
import { type Pin, useNotes } from './use-notes';

type NotesPanelProps = {
  /** the number of each attempt, as the page calls it */
  attemptNumbers: Readonly<Record<string, number | null>>;
  actions: NoteActions;
};

/** What people wrote of a call, oldest first; `m` writes one at the moment that is heard. */
export function NotesPanel({ attemptNumbers, actions }: NotesPanelProps) {
  const t = useTranslations('notes');
  const playback = usePlayback();
  const { notes, canWrite, pin, write } = useNotes();
  const hasPlayer = usePlaybackValue((state) => state.hasPlayer);
  const here = usePlaybackValue((state) => Math.floor(state.positionSeconds));
  const pinHere = (): Pin => (hasPlayer ? { kind: 'moment', atSeconds: Math.floor(playback.getState().positionSeconds) } : { kind: 'call' });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!canWrite || event.ctrlKey || event.metaKey || event.altKey || latinKey(event) !== 'm' || isTaken(event)) return;
    event.preventDefault();
    write(pinHere());
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className="flex flex-col gap-3 px-4 pb-4">
      {notes.length === 0 && pin === null && <p className="text-sm text-muted">{canWrite ? t('empty') : t('none')}</p>}
      {notes.length > 0 && (
        <ol className="flex flex-col divide-y divide-line">
          {notes.map((note) => (
            <NoteItem key={note.id} note={note} attemptNumber={attemptNumbers[note.attemptUuid ?? ''] ?? null} actions={actions} />
          ))}
        </ol>
      )}
      {pin !== null && <NoteForm key={JSON.stringify(pin)} pin={pin} save={actions.save} onDone={() => write(null)} />}
      {canWrite && pin === null && (
        <div>
          <Button size="small" onClick={() => write(pinHere())} aria-keyshortcuts="m">
            {hasPlayer ? t('addHere', { at: formatDuration(here) }) : t('add')}
            <KeyHint letter="m" />
          </Button>
        </div>
      )}
    </div>
  );
}
