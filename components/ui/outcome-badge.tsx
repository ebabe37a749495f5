import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { Outcome } from '@/lib/hubtalk/types';
import { MarkIcon, type MarkName } from './mark-icon';

const LOOKS: Record<Outcome, { icon: MarkName; className: string }> = {
  ANSWERED: { icon: 'phone-call', className: 'bg-outcome-answered-soft text-outcome-answered-ink' },
  NO_ANSWER: { icon: 'phone-missed', className: 'bg-outcome-no-answer-soft text-outcome-no-answer-ink' },
  BUSY: { icon: 'phone-off', className: 'bg-outcome-busy-soft text-outcome-busy-ink' },
  FAILED: { icon: 'triangle-alert', className: 'bg-outcome-failed-soft text-outcome-failed-ink' },
  PENDING: { icon: 'circle-dashed', className: 'bg-outcome-pending-soft text-outcome-pending-ink' },
};

/** An outcome as icon, word and colour, the same everywhere. Works on the server and in client components. */
export function OutcomeBadge({ outcome, compact = false }: { outcome: Outcome; compact?: boolean }) {
  const t = useTranslations('outcome');
  const { icon, className } = LOOKS[outcome];
  return (
    <span className={clsx('inline-flex h-5 items-center gap-1 rounded px-1.5 align-middle text-xs font-medium whitespace-nowrap', className)}>
      <MarkIcon name={icon} />
      <span className={compact ? 'sr-only' : undefined}>{t(outcome)}</span>
    </span>
  );
}
