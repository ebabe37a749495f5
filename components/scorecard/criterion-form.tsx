'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect } from 'react';
import { Field } from '@/components/ui/field';
import { Label } from '@/components/ui/label';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { LONGEST_CRITERION_NAME, LONGEST_DESCRIPTION } from '@/lib/scorecard/bounds';
import { type Criterion, CRITERION_KINDS } from '@/lib/scorecard/types';
import type { CriterionAction } from './criterion-state';

type CriterionFormProps = {
  /** the one to change; null for a new one */
  criterion: Criterion | null;
  action: CriterionAction;
  onSaved: () => void;
};

const USUAL_WEIGHT = 10;

/** What a criterion asks, how much it counts, and whether it fails the call. */
export function CriterionForm({ criterion, action, onSaved }: CriterionFormProps) {
  const t = useTranslations('scorecard');
  const words = useTranslations('action');
  const [state, submit] = useActionState(action, null);
  useEffect(() => {
    if (state?.ok) onSaved();
  }, [state, onSaved]);
  const entered = state?.ok === false ? state.entered : criterion;
  return (
    <form action={submit} className="flex flex-col gap-4" key={state?.ok === false ? JSON.stringify(entered) : 'first'}>
      {state?.ok === false && <Notice tone="danger">{t(`problems.${state.reason}`)}</Notice>}
      {criterion && <input type="hidden" name="id" value={criterion.id} />}
      <Field name="name" label={t('name')} required maxLength={LONGEST_CRITERION_NAME} defaultValue={entered?.name ?? ''} autoComplete="off" autoFocus />
      <Field name="description" label={t('describe')} hint={t('describeHint')} maxLength={LONGEST_DESCRIPTION} defaultValue={entered?.description ?? ''} autoComplete="off" />
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="flex flex-col gap-1">
          <Label htmlFor="field-kind">{t('kind')}</Label>
          <Select id="field-kind" name="kind" defaultValue={entered?.kind ?? 'yes_no'}>
            {CRITERION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </Select>
        </div>
        <Field name="weight" type="number" min={1} max={100} required label={t('weight')} hint={t('weightHint')} defaultValue={entered?.weight ?? USUAL_WEIGHT} />
      </div>
      <label className="flex items-start gap-2 text-sm">
        <input type="checkbox" name="isCritical" defaultChecked={entered?.isCritical ?? false} className="mt-0.5 size-4 shrink-0 accent-accent" />
        <span>
          <span className="font-medium">{t('critical')}</span>
          <span className="block text-xs text-muted">{t('criticalHint')}</span>
        </span>
      </label>
      {criterion?.isAnswered && <p className="text-xs text-muted">{t('answeredHint')}</p>}
      <div className="flex justify-end">
        <SubmitButton>{words('save')}</SubmitButton>
      </div>
    </form>
  );
}
