'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';

export type TokenKind = 'webhook' | 'api';

/** `secret` is what to copy, shown this once: the full webhook address, or the API token itself. */
export type CreateTokenState = { ok: true; id: number; name: string; secret: string } | { ok: false } | null;

type CreateTokenFormProps = {
  kind: TokenKind;
  /** the secret of a token that was revoked meanwhile is not shown any longer */
  liveIds: number[];
  action: (state: CreateTokenState, form: FormData) => Promise<CreateTokenState>;
};

export function CreateTokenForm({ kind, liveIds, action }: CreateTokenFormProps) {
  const t = useTranslations('settings.tokens');
  const [state, submit] = useActionState(action, null);
  return (
    <div className="flex flex-col gap-3">
      <form action={submit} className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="kind" value={kind} />
        <div className="w-full max-w-72">
          <Field
            id={`token-name-${kind}`}
            name="name"
            label={t('name')}
            placeholder={t('namePlaceholder')}
            required
            maxLength={100}
            autoComplete="off"
            error={state?.ok === false ? t('nameMissing') : undefined}
          />
        </div>
        <SubmitButton>{t('create')}</SubmitButton>
      </form>
      {state?.ok && liveIds.includes(state.id) && (
        <Notice tone="success">
          <p className="font-medium">{state.name}</p>
          <p>{t('shownOnce')}</p>
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <code
              aria-label={t(kind === 'webhook' ? 'webhookUrl' : 'apiToken')}
              className="min-w-0 rounded border border-line bg-surface px-2 py-1 font-mono text-xs break-all"
            >
              {state.secret}
            </code>
            <CopyButton text={state.secret} />
          </div>
        </Notice>
      )}
    </div>
  );
}
