'use client';

import { Pencil } from 'lucide-react';
import { useActionState, useEffect, useEffectEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';

type RenameReason = 'not_found' | 'forbidden' | 'too_long';
export type RenameState = { ok: true } | { ok: false; reason: RenameReason } | null;

type RenameDialogProps = {
  action: (state: RenameState, form: FormData) => Promise<RenameState>;
  campaignUuid: string;
  givenName: string | null;
  longestName: number;
  /** translated on the server */
  text: Record<'open' | 'title' | 'name' | 'hint' | 'save' | 'cancel' | 'close' | RenameReason, string>;
};

/** Gives the campaign a name, or takes it away. */
export function RenameDialog({ text, ...form }: RenameDialogProps) {
  const trigger = (
    <>
      <Pencil aria-hidden className="size-4" />
      {text.open}
    </>
  );
  return (
    <Dialog trigger={trigger} title={text.title} closeLabel={text.close}>
      {(close) => <RenameForm text={text} {...form} close={close} />}
    </Dialog>
  );
}

function RenameForm({ action, campaignUuid, givenName, longestName, text, close }: RenameDialogProps & { close: () => void }) {
  const [state, submit] = useActionState(action, null);
  // `close` is new on every render; only a new answer closes.
  const closeNow = useEffectEvent(close);
  useEffect(() => {
    if (state?.ok) closeNow();
  }, [state]);
  return (
    <form action={submit} className="flex flex-col gap-4">
      <input type="hidden" name="campaignUuid" value={campaignUuid} />
      <Field
        key={givenName}
        name="name"
        label={text.name}
        hint={text.hint}
        error={state && !state.ok ? text[state.reason] : undefined}
        defaultValue={givenName ?? ''}
        maxLength={longestName}
        autoComplete="off"
      />
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{text.cancel}</Button>
        <SubmitButton>{text.save}</SubmitButton>
      </div>
    </form>
  );
}
