'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';

export type SilenceState = { ok: boolean; hours: string } | null;

type SilenceFormProps = { action: (state: SilenceState, form: FormData) => Promise<SilenceState>; current: number };

/** After how many silent hours the banner appears. */
export function SilenceForm({ action, current }: SilenceFormProps) {
  const t = useTranslations('testEvent.silence');
  const words = useTranslations('action');
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="flex max-w-lg flex-col gap-3">
      {state?.ok && <Notice tone="success">{t('saved', { hours: Number(state.hours) })}</Notice>}
      <Field
        key={state?.hours ?? current}
        name="silenceHours"
        type="number"
        min={1}
        max={168}
        required
        label={t('label')}
        hint={t('hint')}
        error={state?.ok === false ? t('invalid') : undefined}
        defaultValue={state?.hours ?? current}
      />
      <div>
        <SubmitButton variant="secondary">{words('save')}</SubmitButton>
      </div>
    </form>
  );
}
