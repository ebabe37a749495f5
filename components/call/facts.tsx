import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Languages } from '@/components/calls/languages';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { CopyButton } from '@/components/ui/copy-button';
import type { AttemptDetails, SingleAttempt } from '@/lib/attempts/types';
import { formatDate, formatTimeOfDay } from '@/lib/format/date';
import { formatDuration } from '@/lib/format/duration';
import { NO_FIGURE } from '@/lib/format/number';

type FactsProps = { attempt: SingleAttempt; details: AttemptDetails };

/** What was sent about an attempt beside the talk; raw and effective side by side where they differ. */
export function Facts({ attempt, details }: FactsProps) {
  const t = useTranslations('call.facts');
  const outcome = useTranslations('outcome');
  const differs = attempt.status !== null && attempt.status !== attempt.outcome;
  return (
    <dl className="grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2">
      <Fact label={t('outcome')}>
        {outcome(attempt.outcome)}
        {differs && (
          <span className="block text-xs text-muted">
            {t('sentAs')} <bdi>{attempt.status}</bdi>
          </span>
        )}
      </Fact>
      <Fact label={t('callStatus')}>{attempt.callStatus}</Fact>
      <Fact label={t('result')}>{details.resultSent ?? attempt.result}</Fact>
      <Fact label={t('started')}>
        <Moment at={attempt.startedAt} />
        {!details.startedAtSent && <span className="block text-xs text-muted">{t('startedOnArrival')}</span>}
      </Fact>
      <Fact label={t('ended')}>
        <Moment at={attempt.endedAt} />
      </Fact>
      <Fact label={t('duration')}>{formatDuration(attempt.durationSeconds)}</Fact>
      <Fact label={t('billed')}>{formatDuration(attempt.billDurationSeconds)}</Fact>
      <Fact label={t('language')}>
        <Languages initial={attempt.initialLanguage} final={attempt.finalLanguage} />
      </Fact>
      <Fact label={t('voice')}>{attempt.voiceGender}</Fact>
      <Fact label={t('agent')}>{attempt.agentName ?? attempt.agentUuid}</Fact>
      <Fact label={t('received')}>
        <Moment at={attempt.receivedAt} />
      </Fact>
      <Fact label={t('eventId')} copied={attempt.callEventUuid} />
      <Fact label={t('callId')} copied={attempt.callUuid} />
      {attempt.recordingKey !== null && <Fact label={t('recordingKey')} copied={attempt.recordingKey} />}
      {details.conversationPath !== null && <Fact label={t('conversationPath')} copied={details.conversationPath} />}
      {details.traceId !== null && <Fact label={t('traceId')} copied={details.traceId} />}
    </dl>
  );
}

/** A label with what was sent, or (`copied`) with an id to take along; never a link (trap 33). */
function Fact({ label, copied, children }: { label: string; copied?: string; children?: ReactNode }) {
  if (copied === undefined) {
    return (
      <>
        <dt className="text-xs leading-5 text-muted">{label}</dt>
        <dd className="min-w-0 break-words">
          <bdi>{children ?? NO_FIGURE}</bdi>
        </dd>
      </>
    );
  }
  return (
    <div className="col-span-2">
      <dt className="flex items-center justify-between gap-2 text-xs text-muted">
        {label}
        <CopyButton text={copied} variant="quiet" />
      </dt>
      <dd className="font-mono text-xs leading-5 break-all">
        <bdi>{copied}</bdi>
      </dd>
    </div>
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
