'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { PASSWORD_MIN_LENGTH } from '@/lib/auth/limits';

const ERRORS = ['name', 'nameLong', 'email', 'passwordShort', 'passwordLong'] as const;

/** Null before the first try; `errors` holds a key of `setup.errors` per field, `reason` what is wrong with the whole. */
export type SetupState = {
  name: string;
  email: string;
  errors: Record<string, string>;
  reason?: 'wrong_token' | 'already_set_up';
} | null;

type SetupFormProps = { action: (state: SetupState, form: FormData) => Promise<SetupState>; token: string };

export function SetupForm({ action, token }: SetupFormProps) {
  const t = useTranslations('setup');
  const [state, submit] = useActionState(action, null);
  const errorOf = (field: string) => {
    const key = ERRORS.find((known) => known === state?.errors[field]);
    return key && t(`errors.${key}`, { min: PASSWORD_MIN_LENGTH });
  };
  return (
    <form action={submit} className="flex flex-col gap-4">
      {state?.reason && <Notice tone="danger">{t(`errors.${state.reason}`)}</Notice>}
      <input type="hidden" name="token" value={token} />
      <Field name="name" label={t('name')} autoComplete="name" required defaultValue={state?.name} error={errorOf('name')} autoFocus />
      <Field name="email" type="email" label={t('email')} autoComplete="username" required defaultValue={state?.email} error={errorOf('email')} />
      <Field
        name="password"
        type="password"
        label={t('password')}
        hint={t('passwordHint', { min: PASSWORD_MIN_LENGTH })}
        autoComplete="new-password"
        required
        minLength={PASSWORD_MIN_LENGTH}
        error={errorOf('password')}
      />
      <SubmitButton size="large">{t('submit')}</SubmitButton>
    </form>
  );
}
