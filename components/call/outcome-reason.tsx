import { useTranslations } from 'next-intl';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import type { SingleAttempt } from '@/lib/attempts/types';
import { explainStoredOutcome } from '@/lib/hubtalk/outcome';

/** The effective outcome, the rule that decided, and the two words as they were sent, which may say something else (trap 9). */
export function OutcomeReason({ attempt }: { attempt: SingleAttempt }) {
  const t = useTranslations('call.understanding');
  const sent = Object.entries({ status: attempt.status, call_status: attempt.callStatus });
  return (
    <>
      <OutcomeBadge outcome={attempt.outcome} />
      <p className="mt-1.5 text-sm break-words text-muted">{t(`rules.${explainStoredOutcome(attempt)}`)}</p>
      <p className="mt-1 flex flex-wrap gap-x-4 text-xs text-muted">
        {sent.map(([name, word]) => (
          <span key={name}>
            {name}: <bdi className="font-mono">{word === null || word === '' ? t('notSent') : word}</bdi>
          </span>
        ))}
      </p>
    </>
  );
}
