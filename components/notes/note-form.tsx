'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useEffectEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { LONGEST_NOTE } from '@/lib/notes/bounds';
import type { NoteActions } from './note-state';
import { type Pin, useNotes } from './use-notes';
import { PinName } from './pin-name';

type NoteFormProps = {
  pin: Pin;
  /** the one that is changed; none while a new one is written */
  note?: { id: string; text: string };
  save: NoteActions['save'];
  onDone: () => void;
};

/** Writes a note, or changes one. Ctrl+Enter saves, Escape leaves. */
export function NoteForm({ pin, note, save, onDone }: NoteFormProps) {
  const t = useTranslations('notes');
  const words = useTranslations('action');
  const { callUuid, attemptUuid } = useNotes();
  const [state, submit] = useActionState(save, null);
  // once the action has answered: `onDone` is another function each time
  const finish = useEffectEvent(onDone);
  useEffect(() => {
    if (state?.ok) finish();
  }, [state]);
  return (
    <form
      action={submit}
      aria-label={note ? t('change') : t('add')}
      className="flex flex-col gap-2"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      {state?.ok === false && <Notice tone="danger">{t(`problems.${state.reason}`)}</Notice>}
      {note && <input type="hidden" name="id" value={note.id} />}
      <input type="hidden" name="callUuid" value={callUuid} />
      {pin.kind !== 'call' && <input type="hidden" name="attemptUuid" value={attemptUuid} />}
      {pin.kind === 'turn' && <input type="hidden" name="turnIndex" value={pin.turn} />}
      {pin.kind === 'moment' && <input type="hidden" name="atSeconds" value={pin.atSeconds} />}
      {!note && (
        <p className="text-xs text-muted">
          <PinName pin={pin} />
        </p>
      )}
      <textarea
        name="text"
        required
        autoFocus
        rows={3}
        maxLength={LONGEST_NOTE}
        defaultValue={note?.text}
        aria-label={t('text')}
        placeholder={t('text')}
        className="field-sizing-content max-h-60 min-h-16 w-full rounded-control border border-control bg-surface px-2.5 py-1.5 text-sm text-ink placeholder:text-faint hover:border-muted"
      />
      <div className="flex gap-2">
        <SubmitButton size="small">{words('save')}</SubmitButton>
        <Button size="small" variant="quiet" onClick={onDone}>
          {words('cancel')}
        </Button>
      </div>
    </form>
  );
}
