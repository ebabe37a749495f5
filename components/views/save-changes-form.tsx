'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ViewAction } from './view-state';

/** Makes the list that is shown the view's. */
export function SaveChangesForm({ id, query, save }: { id: string; query: string; save: ViewAction }) {
  const t = useTranslations('views');
  const [state, submit] = useActionState(save, null);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="query" value={query} />
      <SubmitButton size="small">{t('saveChanges')}</SubmitButton>
      {state && !state.ok && <p role="alert">{t(`refused.${state.reason}`)}</p>}
    </form>
  );
}
