import { useLocale, useTranslations } from 'next-intl';
import type { SingleAttempt } from '@/lib/attempts/types';
import { formatDuration } from '@/lib/format/duration';
import { formatTimeSpan } from '@/lib/format/time-span';

/** Both as they were sent, and how they differ in words: neither is ever made of the other (trap 29). */
export function Durations({ attempt: { durationSeconds, billDurationSeconds } }: { attempt: SingleAttempt }) {
  const t = useTranslations('call.understanding');
  const locale = useLocale();
  const differenceSeconds = durationSeconds === null || billDurationSeconds === null ? null : billDurationSeconds - durationSeconds;
  return (
    <>
      <p className="flex flex-wrap gap-x-4">
        <span>
          <span className="text-muted">{t('lasted')}</span> <span className="font-medium">{formatDuration(durationSeconds)}</span>
        </span>
        <span>
          <span className="text-muted">{t('billed')}</span> <span className="font-medium">{formatDuration(billDurationSeconds)}</span>
        </span>
      </p>
      {differenceSeconds !== null && (
        <p className="mt-0.5 text-xs text-muted">
          {t(differenceSeconds === 0 ? 'billedSame' : differenceSeconds < 0 ? 'billedLess' : 'billedMore', {
            span: formatTimeSpan(differenceSeconds, locale),
          })}
        </p>
      )}
      {durationSeconds !== null && billDurationSeconds === null && <p className="mt-0.5 text-xs text-muted">{t('billedNotSent')}</p>}
    </>
  );
}
