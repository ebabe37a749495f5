'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';

export type MaskState = { ok: boolean; name: string } | null;

type MaskedVariablesProps = {
  names: string[];
  listId: string;
  mask: (state: MaskState, form: FormData) => Promise<MaskState>;
  unmask: (form: FormData) => Promise<void>;
};

/** The names as chips, each with its way out, and one box to add another. */
export function MaskedVariables({ names, listId, mask, unmask }: MaskedVariablesProps) {
  const t = useTranslations('settings.masking');
  const [state, add] = useActionState(mask, null);
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      {names.length === 0 ? (
        <p className="text-sm text-muted">{t('empty')}</p>
      ) : (
        <ul aria-label={t('title')} className="flex flex-wrap gap-2">
          {names.map((name) => (
            <li key={name} className="inline-flex max-w-full items-center gap-1 rounded-control bg-hover ps-2 text-sm">
              <bdi className="truncate">{name}</bdi>
              <form action={unmask} className="inline-flex">
                <input type="hidden" name="name" value={name} />
                <SubmitButton variant="quiet" size="small" aria-label={t('unmask', { name })}>
                  <X aria-hidden className="size-3.5" />
                </SubmitButton>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form action={add} className="flex flex-wrap items-start gap-2">
        <div className="w-72 max-w-full">
          <Field
            key={state?.ok ? names.length : 'draft'}
            name="name"
            id="field-masked-variable"
            list={listId}
            maxLength={200}
            autoComplete="off"
            required
            label={t('label')}
            error={state?.ok === false ? t('refused') : undefined}
            defaultValue={state?.ok === false ? state.name : ''}
          />
        </div>
        <SubmitButton variant="secondary" className="mt-6">
          {t('mask')}
        </SubmitButton>
      </form>
    </div>
  );
}
