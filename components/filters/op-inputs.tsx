'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Select } from '@/components/ui/select';
import { type Draft, DRAFT_OPS, type DraftOp } from '@/lib/filters/field-draft';

type OpInputsProps = {
  ops: readonly DraftOp[];
  draft: Draft;
  isNumber: boolean;
  /** whether the values of `eq` are chosen elsewhere */
  hasList: boolean;
  onChange: (draft: Draft) => void;
};

const OPERATOR_ID = 'filter-operator';

/** The operator, and the one or two bounds that it needs. */
export function OpInputs({ ops, draft, isNumber, hasList, onChange }: OpInputsProps) {
  const t = useTranslations('filters.builder');
  // Once it is there: what a variable can be asked is known only after its kind.
  useEffect(() => document.getElementById(OPERATOR_ID)?.focus(), []);
  const needsNone = draft.op === 'empty' || draft.op === 'present' || (hasList && (draft.op === 'eq' || draft.op === 'ne'));
  const input = (name: 'low' | 'high', label: string) => (
    <div className="min-w-0 flex-1">
      <Label htmlFor={`filter-${name}`} className="text-xs">
        {label}
      </Label>
      <Input
        id={`filter-${name}`}
        inputMode={isNumber ? 'decimal' : 'text'}
        autoComplete="off"
        value={draft[name]}
        aria-invalid={isNumber && draft[name].trim() !== '' && Number.isNaN(Number(draft[name])) ? true : undefined}
        onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
      />
    </div>
  );
  return (
    <>
      <Select
        id={OPERATOR_ID}
        aria-label={t('condition')}
        className="w-full"
        value={draft.op}
        onChange={(event) => onChange({ ...draft, op: DRAFT_OPS.find((op) => op === event.target.value) ?? 'eq' })}
      >
        {ops.map((op) => (
          <option key={op} value={op}>
            {t(`ops.${op}`)}
          </option>
        ))}
      </Select>
      {!needsNone && (
        <div className="flex gap-2">
          {input('low', draft.op === 'between' ? t('low') : t('value'))}
          {draft.op === 'between' && input('high', t('high'))}
        </div>
      )}
    </>
  );
}
