'use client';

import { RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ReplayCounts } from '@/lib/deliveries/types';

export type ReplayState = { state: keyof ReplayCounts | 'gone' } | null;

type ReplayButtonProps = { id: string; replay: (state: ReplayState, form: FormData) => Promise<ReplayState> };

/** Replays one delivery and says where it stands then. */
export function ReplayButton({ id, replay }: ReplayButtonProps) {
  const t = useTranslations('replay');
  const [state, submit] = useActionState(replay, null);
  return (
    <form action={submit} className="flex flex-wrap items-center gap-2">
      <p role="status" className="text-sm text-muted">
        {state && t(`ended.${state.state}`)}
      </p>
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="secondary">
        <RotateCw aria-hidden className="size-4" />
        {t('one')}
      </SubmitButton>
    </form>
  );
}
