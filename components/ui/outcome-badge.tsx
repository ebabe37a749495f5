import clsx from 'clsx';
import { CircleDashed, PhoneCall, PhoneMissed, PhoneOff, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Outcome } from '@/lib/hubtalk/types';

const LOOKS: Record<Outcome, { icon: LucideIcon; className: string }> = {
  ANSWERED: { icon: PhoneCall, className: 'bg-outcome-answered-soft text-outcome-answered-ink' },
  NO_ANSWER: { icon: PhoneMissed, className: 'bg-outcome-no-answer-soft text-outcome-no-answer-ink' },
  BUSY: { icon: PhoneOff, className: 'bg-outcome-busy-soft text-outcome-busy-ink' },
  FAILED: { icon: TriangleAlert, className: 'bg-outcome-failed-soft text-outcome-failed-ink' },
  PENDING: { icon: CircleDashed, className: 'bg-outcome-pending-soft text-outcome-pending-ink' },
};

/** An outcome as icon, word and colour, the same everywhere. Works on the server and in client components. */
export function OutcomeBadge({ outcome, compact = false }: { outcome: Outcome; compact?: boolean }) {
  const t = useTranslations('outcome');
  const { icon: Icon, className } = LOOKS[outcome];
  return (
    <span className={clsx('inline-flex h-5 items-center gap-1 rounded px-1.5 align-middle text-xs font-medium whitespace-nowrap', className)}>
      <Icon aria-hidden className="size-3.5" />
      <span className={compact ? 'sr-only' : undefined}>{t(outcome)}</span>
    </span>
  );
}
