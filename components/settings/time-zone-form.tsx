'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';

export type TimeZoneState = { ok: boolean; zone: string } | null;

type TimeZoneFormProps = {
  action: (state: TimeZoneState, form: FormData) => Promise<TimeZoneState>;
  current: string;
  /** id of the <datalist> with all zones */
  listId: string;
  editable: boolean;
};

export function TimeZoneForm({ action, current, listId, editable }: TimeZoneFormProps) {
  const t = useTranslations('settings.workspace');
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="flex max-w-lg flex-col gap-3">
      {state?.ok && <Notice tone="success">{t('saved', { zone: state.zone })}</Notice>}
      <Field
        key={state?.ok ? state.zone : current}
        name="timeZone"
        label={t('timeZone')}
        hint={editable ? t('timeZoneHint') : t('readOnly')}
        error={state && !state.ok ? t('invalid', { zone: state.zone }) : undefined}
        list={listId}
        readOnly={!editable}
        required
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        defaultValue={state?.zone ?? current}
        // The list shows only what matches the text, so a press selects the old text for typing over.
        onFocus={(event) => event.target.select()}
      />
      {editable && (
        <div>
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      )}
    </form>
  );
}
