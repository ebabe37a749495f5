import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { FoundText } from '@/components/search/found-text';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { Panel } from '@/components/ui/panel';
import { SentimentBadge } from '@/components/ui/sentiment-badge';
import type { SingleAttempt } from '@/lib/attempts/types';
import { formatDateTime } from '@/lib/format/date';
import type { SearchTerm } from '@/lib/search/parse-query';

/** Which attempt is open, what it came to, and (children) its recording. */
export function AttemptSummary({ attempt, terms, children }: { attempt: SingleAttempt; terms?: readonly SearchTerm[]; children: ReactNode }) {
  const t = useTranslations('call.attempt');
  const style = useFormatStyle();
  const { attemptNumber, outcome, sentiment, startedAt, summary } = attempt;
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
    >
      <div className="flex flex-col gap-3">
        {children}
        {summary === null ? (
          <p className="text-sm text-muted">{t('noSummary')}</p>
        ) : (
          <p dir="auto" className="max-w-prose break-words whitespace-pre-wrap">
            <FoundText speaker="summary" text={summary} terms={terms} />
          </p>
        )}
      </div>
    </Panel>
  );
}
