import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormatStyle } from '@/components/calls/use-format-style';
import type { AttemptDetails, SingleAttempt } from '@/lib/attempts/types';
import { formatDate, formatTimeOfDay } from '@/lib/format/date';
import { NO_FIGURE } from '@/lib/format/number';

type FactsProps = { attempt: SingleAttempt; details: AttemptDetails };

/** What else was sent about an attempt. */
export function Facts({ attempt, details }: FactsProps) {
  const t = useTranslations('call.facts');
  return (
    <dl className="grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2">
      <Fact label={t('result')}>{details.resultSent ?? attempt.result}</Fact>
      <Fact label={t('started')}>
        <Moment at={attempt.startedAt} />
        {!details.startedAtSent && <span className="block text-xs text-muted">{t('startedOnArrival')}</span>}
      </Fact>
      <Fact label={t('ended')}>
        <Moment at={attempt.endedAt} />
      </Fact>
      <Fact label={t('voice')}>{attempt.voiceGender}</Fact>
      <Fact label={t('agent')}>{attempt.agentName ?? attempt.agentUuid}</Fact>
      <Fact label={t('received')}>
        <Moment at={attempt.receivedAt} />
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <>
      <dt className="text-xs leading-5 text-muted">{label}</dt>
      <dd className="min-w-0 break-words">
        <bdi>{children ?? NO_FIGURE}</bdi>
      </dd>
    </>
  );
}

function Moment({ at }: { at: string | null }) {
  const style = useFormatStyle();
  if (at === null) return NO_FIGURE;
  return (
    <time dateTime={at} title={at}>
      {formatDate(at, style)}, {formatTimeOfDay(at, style)}
    </time>
  );
}
