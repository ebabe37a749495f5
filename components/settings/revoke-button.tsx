'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';

type RevokeButtonProps = { id: number; name: string; revoke: (form: FormData) => Promise<void> };

export function RevokeButton({ id, name, revoke }: RevokeButtonProps) {
  const t = useTranslations('settings.tokens');
  const action = useTranslations('action');
  return (
    <Dialog
      variant="danger"
      size="small"
      trigger={t('revoke')}
      label={t('revokeLabel', { name })}
      title={t('revokeTitle', { name })}
      closeLabel={action('close')}
    >
      {(close) => (
        <form action={revoke} className="flex flex-col gap-4 text-left">
          <input type="hidden" name="id" value={id} />
          <p className="text-sm whitespace-normal text-muted">{t('revokeText')}</p>
          <div className="flex justify-end gap-2">
            <Button onClick={close}>{action('cancel')}</Button>
            <SubmitButton variant="danger">{t('revoke')}</SubmitButton>
          </div>
        </form>
      )}
    </Dialog>
  );
}
