'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';

type DeleteButtonProps = {
  /** an id, or `all` */
  choice: string;
  texts: { trigger: string; label: string; title: string; text: string };
  remove: (form: FormData) => Promise<void>;
};

/** Deletes from quarantine after a question: there is no way back. */
export function DeleteButton({ choice, texts, remove }: DeleteButtonProps) {
  const action = useTranslations('action');
  return (
    <Dialog variant="danger" size="small" trigger={texts.trigger} label={texts.label} title={texts.title} closeLabel={action('close')}>
      {(close) => (
        <form action={(form) => remove(form).then(close)} className="flex flex-col gap-4 text-left">
          <input type="hidden" name="choice" value={choice} />
          <p className="text-sm whitespace-normal text-muted">{texts.text}</p>
          <div className="flex justify-end gap-2">
            <Button onClick={close}>{action('cancel')}</Button>
            <SubmitButton variant="danger">{texts.trigger}</SubmitButton>
          </div>
        </form>
      )}
    </Dialog>
  );
}
