'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useOptimistic, useRef, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Modal } from '@/components/ui/modal';
import type { Criterion } from '@/lib/scorecard/types';
import { CriterionForm } from './criterion-form';
import { CriterionRow } from './criterion-row';
import type { CriterionAction } from './criterion-state';

type CriteriaListProps = {
  /** those that are asked now, in their order */
  criteria: readonly Criterion[];
  save: CriterionAction;
  move: (id: number, way: 'up' | 'down') => Promise<void>;
  retire: (form: FormData) => Promise<void>;
};

/** The scorecard as an admin makes it. A criterion is moved by its buttons or, with the focus in its row, by Alt with the arrows. */
export function CriteriaList({ criteria, save, move, retire }: CriteriaListProps) {
  const t = useTranslations('scorecard');
  const [opened, setOpened] = useState<Criterion | 'new' | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const [, startTransition] = useTransition();
  const [shown, showMoved] = useOptimistic(criteria, moveOne);
  const said = useRef<HTMLParagraphElement>(null);
  const weights = shown.reduce((sum, { weight }) => sum + weight, 0);
  const go = (criterion: Criterion, way: 'up' | 'down') => {
    const to = shown.indexOf(criterion) + (way === 'up' ? -1 : 1);
    if (to < 0 || to >= shown.length) return;
    if (said.current) said.current.textContent = t('moved', { name: criterion.name, place: to + 1, count: shown.length });
    startTransition(async () => {
      showMoved({ id: criterion.id, to });
      await move(criterion.id, way);
    });
  };
  return (
    <>
      <p ref={said} aria-live="polite" className="sr-only" />
      {shown.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <ol className="divide-y divide-line border-t border-line">
          {shown.map((criterion, index) => (
            <CriterionRow
              key={criterion.id}
              criterion={criterion}
              place={{ index, count: shown.length, weights }}
              onMove={(way) => go(criterion, way)}
              onEdit={() => setOpened(criterion)}
              retire={retire}
            />
          ))}
        </ol>
      )}
      <div className="border-t border-line px-4 py-3">
        <Button onClick={() => setOpened('new')}>
          <Plus aria-hidden className="size-4" />
          {t('add')}
        </Button>
      </div>
      {opened !== null && (
        <Modal title={opened === 'new' ? t('add') : t('change')} closeLabel={t('close')} onClose={close}>
          <CriterionForm criterion={opened === 'new' ? null : opened} action={save} onSaved={close} />
        </Modal>
      )}
    </>
  );
}

function moveOne(criteria: readonly Criterion[], { id, to }: { id: number; to: number }): readonly Criterion[] {
  const moved = criteria.filter((criterion) => criterion.id === id);
  return criteria.filter((criterion) => criterion.id !== id).toSpliced(to, 0, ...moved);
}
