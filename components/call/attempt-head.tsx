import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { Panel } from '@/components/ui/panel';
import { SentimentBadge } from '@/components/ui/sentiment-badge';
import type { SingleAttempt } from '@/lib/attempts/types';
import { formatDateTime } from '@/lib/format/date';

/** Which attempt is open and what it came to, over its recording. */
export function AttemptHead({ attempt }: { attempt: SingleAttempt }) {
  const t = useTranslations('call.attempt');
  const style = useFormatStyle();
  const { attemptNumber, outcome, sentiment, startedAt } = attempt;
  return (
    <Panel
      id="attempt"
      title={attemptNumber === null ? t('titleWithoutNumber') : t('title', { number: attemptNumber })}
      description={<time dateTime={startedAt}>{formatDateTime(startedAt, style)}</time>}
      actions={
        <>
          <OutcomeBadge outcome={outcome} />
          <SentimentBadge sentiment={sentiment} />
        </>
      }
    />
  );
}
