'use client';

import { useState } from 'react';
import { conditionOf, type Draft, type DraftOp, draftOf } from '@/lib/filters/field-draft';
import { type EditorProps, targetOf } from './editing';
import { useTyped } from './use-typed';

/** What an editor of tests shows; each change is applied once it means something, or removes the part when it means nothing any more. */
export function useDraft({ field, part, onChange }: EditorProps, initialOp: DraftOp): [Draft, (draft: Draft) => void] {
  const hasTests = part?.kind === 'named' || part?.kind === 'numbers';
  const [draft, setDraft] = useState<Draft>(() => (hasTests ? draftOf(part) : { op: initialOp, values: [], low: '', high: '' }));
  const applySoon = useTyped((next: Draft) => {
    const made = conditionOf(targetOf(field), next);
    if (made !== null || hasTests) onChange(made);
  });
  const change = (next: Draft) => {
    setDraft(next);
    applySoon(next);
  };
  return [draft, change];
}
