'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';

/** Null before the first try; the e-mail comes back so that it need not be typed again. */
export type SignInState = { reason: 'wrong' | 'too_many'; waitMinutes?: number; email: string } | null;

type SignInFormProps = { action: (state: SignInState, form: FormData) => Promise<SignInState>; next: string };

export function SignInForm({ action, next }: SignInFormProps) {
  const t = useTranslations('signIn');
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="flex flex-col gap-4">
      {state && (
        <Notice tone="danger">
          {state.reason === 'wrong' ? t('errors.wrong') : t('errors.tooMany', { minutes: state.waitMinutes ?? 1 })}
        </Notice>
      )}
      <input type="hidden" name="next" value={next} />
      <Field name="email" type="email" label={t('email')} autoComplete="username" required defaultValue={state?.email} autoFocus />
      <Field name="password" type="password" label={t('password')} autoComplete="current-password" required />
      <SubmitButton size="large">{t('submit')}</SubmitButton>
    </form>
  );
}
