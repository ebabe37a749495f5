'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { QueueRules } from '@/lib/settings/schema';

/** `entered` is what was sent and could not be taken. */
export type QueueRulesState = { ok: true } | { ok: false; entered: QueueRulesEntry } | null;
export type QueueRulesEntry = { isNegative: boolean; isUnmapped: boolean; longSeconds: string; randomPercent: string };

type QueueRulesFormProps = { rules: QueueRules; action: (state: QueueRulesState, form: FormData) => Promise<QueueRulesState> };

/** Which calls wait for a review by themselves. */
export function QueueRulesForm({ rules, action }: QueueRulesFormProps) {
  const t = useTranslations('scorecard.queue');
  const words = useTranslations('action');
  const [state, submit] = useActionState(action, null);
  const entry = state?.ok === false ? state.entered : {
    isNegative: rules.queueNegative, isUnmapped: rules.queueUnmapped, longSeconds: String(rules.queueLongSeconds ?? ''),
    randomPercent: String(rules.queueRandomPercent),
  };
  return (
    <form action={submit} className="flex flex-col gap-4" key={JSON.stringify(entry)}>
      {state?.ok && <Notice tone="success">{t('saved')}</Notice>}
      {state?.ok === false && <Notice tone="danger">{t('invalid')}</Notice>}
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="flex flex-col gap-3">
          <Box name="isNegative" isOn={entry.isNegative} label={t('negative')} hint={t('negativeHint')} />
          <Box name="isUnmapped" isOn={entry.isUnmapped} label={t('unmapped')} hint={t('unmappedHint')} />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="longSeconds" type="number" min={1} max={86_400} label={t('long')} hint={t('longHint')} defaultValue={entry.longSeconds} />
          <Field name="randomPercent" type="number" min={0} max={100} required label={t('random')} hint={t('randomHint')} defaultValue={entry.randomPercent} />
        </div>
      </div>
      <div>
        <SubmitButton variant="secondary">{words('save')}</SubmitButton>
      </div>
    </form>
  );
}

function Box({ name, isOn, label, hint }: { name: string; isOn: boolean; label: string; hint: string }) {
  return (
    <label className="flex items-start gap-2 text-sm">
      <input type="checkbox" name={name} defaultChecked={isOn} className="mt-0.5 size-4 shrink-0 accent-accent" />
      <span>
        <span className="font-medium">{label}</span>
        <span className="block text-xs text-muted">{hint}</span>
      </span>
    </label>
  );
}
