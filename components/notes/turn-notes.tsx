'use client';

import clsx from 'clsx';
import { StickyNote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useNotes } from './use-notes';

/** Beside a turn: how many notes it has, and the way to write one. Stays out of sight while there is neither a note nor the pointer or focus. */
export function TurnNotes({ turn }: { turn: number }) {
  const t = useTranslations('notes');
  const { notes, attemptUuid, canWrite, write } = useNotes();
  const own = notes.filter((note) => note.attemptUuid === attemptUuid && note.turnIndex === turn);
  if (own.length === 0 && !canWrite) return null;
  const label = own.length > 0 ? t('ofTurn', { count: own.length, number: turn + 1 }) : t('addToTurn', { number: turn + 1 });
  const press = () => {
    const [first] = own;
    if (first) document.getElementById(`note-${first.id}`)?.scrollIntoView({ block: 'nearest' });
    if (canWrite) write({ kind: 'turn', turn });
  };
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={press}
      className={clsx(
        'inline-flex h-5 min-w-5 items-center justify-center gap-0.5 rounded px-1 hover:bg-hover hover:text-ink',
        own.length > 0 ? 'bg-warning-soft text-warning-ink' : 'text-muted opacity-0 group-hover/turn:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-60',
      )}
    >
      <StickyNote aria-hidden className="size-3.5" />
      {own.length > 1 && own.length}
    </button>
  );
}
