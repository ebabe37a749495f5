'use client';

import { Archive, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Criterion } from '@/lib/scorecard/types';

type RetireButtonProps = { criterion: Criterion; retire: (form: FormData) => Promise<void> };

/** Asks first. One that reviews answer is kept with them; one that none does is deleted. */
export function RetireButton({ criterion: { id, name, isAnswered }, retire }: RetireButtonProps) {
  const t = useTranslations('scorecard');
  const action = useTranslations('action');
  const word = isAnswered ? 'retire' : 'delete';
  const Icon = isAnswered ? Archive : Trash2;
  const label = t(`${word}.label`, { name });
  return (
    <Dialog variant="quiet" size="icon" trigger={<Icon aria-hidden className="size-4" />} label={label} title={label} closeLabel={action('close')}>
      {(close) => (
        <form action={(form) => retire(form).then(close)} className="flex flex-col gap-4 text-left">
          <input type="hidden" name="id" value={id} />
          <p className="text-sm whitespace-normal text-muted">{t(`${word}.text`)}</p>
          <div className="flex justify-end gap-2">
            <Button onClick={close}>{action('cancel')}</Button>
            <SubmitButton variant="danger">{t(`${word}.button`)}</SubmitButton>
          </div>
        </form>
      )}
    </Dialog>
  );
}
