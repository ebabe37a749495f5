'use client';

import { Pencil, Pin as PinIcon, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { usePlayback } from '@/components/playback/playback';
import { useTurnPins } from '@/components/transcript/turn-pins';
import { Button } from '@/components/ui/button';
import type { ViewedNote } from '@/lib/notes/types';
import { paths } from '@/lib/paths/paths';
import { NoteForm } from './note-form';
import type { NoteActions } from './note-state';
import { type Pin, useNotes } from './use-notes';
import { PinName } from './pin-name';

type NoteItemProps = { note: ViewedNote; attemptNumber: number | null; actions: NoteActions };

/** A note with who wrote it and when; its pin leads to the turn, plays from the moment, or opens the attempt that it is of. */
export function NoteItem({ note, attemptNumber, actions }: NoteItemProps) {
  const t = useTranslations('notes');
  const format = useFormatter();
  const [isChanging, setChanging] = useState(false);
  const { id, text, authorName, createdAt, updatedAt, canChange } = note;
  if (isChanging) {
    return (
      <li id={`note-${id}`} className="py-2 first:pt-0">
        <NoteForm pin={pinOf(note)} note={note} save={actions.save} onDone={() => setChanging(false)} />
      </li>
    );
  }
  return (
    <li id={`note-${id}`} className="group/note flex flex-col gap-1 py-2 first:pt-0">
      <div className="flex min-h-6 flex-wrap items-center gap-x-2 text-xs text-muted">
        <span className="font-medium text-ink">{authorName}</span>
        <time dateTime={createdAt}>{format.dateTime(new Date(createdAt), { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' })}</time>
        {updatedAt > createdAt && <span>{t('changed')}</span>}
        {canChange && (
          <span className="ml-auto flex">
            <Button variant="quiet" size="icon" className="size-6" aria-label={t('changeThis', { name: authorName })} onClick={() => setChanging(true)}>
              <Pencil aria-hidden className="size-3.5" />
            </Button>
            <form action={actions.remove}>
              <input type="hidden" name="id" value={id} />
              <Button type="submit" variant="quiet" size="icon" className="size-6" aria-label={t('remove', { name: authorName })} onClick={(event) => window.confirm(t('removeText')) || event.preventDefault()}>
                <Trash2 aria-hidden className="size-3.5" />
              </Button>
            </form>
          </span>
        )}
      </div>
      <p className="text-sm break-words whitespace-pre-line">{text}</p>
      <NotePin note={note} attemptNumber={attemptNumber} />
    </li>
  );
}

function pinOf({ turnIndex, atSeconds }: ViewedNote): Pin {
  if (turnIndex !== null) return { kind: 'turn', turn: turnIndex };
  return atSeconds === null ? { kind: 'call' } : { kind: 'moment', atSeconds };
}

const PIN = 'inline-flex w-fit items-center gap-1 rounded bg-warning-soft px-1.5 text-xs leading-5 font-medium text-warning-ink hover:underline';

function NotePin({ note, attemptNumber }: { note: ViewedNote; attemptNumber: number | null }) {
  const t = useTranslations('notes');
  const playback = usePlayback();
  const turns = useTurnPins();
  const { callUuid, attemptUuid } = useNotes();
  const pin = pinOf(note);
  if (pin.kind === 'call') return null;
  if (note.attemptUuid !== attemptUuid && note.attemptUuid !== null) {
    return (
      <Link href={paths.call(callUuid, note.attemptUuid)} scroll={false} className={PIN}>
        <PinIcon aria-hidden className="size-3" />
        {attemptNumber === null ? t('otherAttempt') : t('attempt', { number: attemptNumber })} · <PinName pin={pin} />
      </Link>
    );
  }
  const go = () => {
    if (pin.kind === 'turn') return turns?.reveal(pin.turn);
    playback.seek(pin.atSeconds);
    playback.play();
  };
  return (
    <button type="button" onClick={go} className={PIN}>
      <PinIcon aria-hidden className="size-3" />
      <PinName pin={pin} />
    </button>
  );
}
