import { useTranslations } from 'next-intl';
import { Languages } from '@/components/calls/languages';
import { FoundText } from '@/components/search/found-text';
import { SentimentBadge } from '@/components/ui/sentiment-badge';
import type { SingleAttempt } from '@/lib/attempts/types';
import { sentimentReason } from '@/lib/reports/sentiment-reason';
import type { SearchTerm } from '@/lib/search/parse-query';
import { Durations } from './durations';
import { OutcomeReason } from './outcome-reason';

/** What the attempt came to and why: the summary, the sentiment in the report's own words, the outcome with the rule behind it. */
export function Understanding({ attempt, terms }: { attempt: SingleAttempt; terms: readonly SearchTerm[] }) {
  const t = useTranslations('call.understanding');
  const { summary, sentiment, initialLanguage, finalLanguage } = attempt;
  const reason = sentimentReason(attempt.reports);
  return (
    <div className="flex flex-col gap-3">
      {summary === null ? (
        <p className="text-sm text-muted">{t('noSummary')}</p>
      ) : (
        <p dir="auto" className="max-w-prose break-words whitespace-pre-wrap">
          <FoundText speaker="summary" text={summary} terms={terms} />
        </p>
      )}
      <dl className="flex flex-col divide-y divide-line border-t border-line [&>div]:py-2.5 [&>div:last-child]:pb-0">
        <div>
          <dt className="text-xs text-muted">{t('sentiment')}</dt>
          <dd className="mt-1">
            <SentimentBadge sentiment={sentiment} />
            {reason !== null && (
              <blockquote dir="auto" className="mt-1.5 border-s-2 border-line ps-2.5 text-sm break-words whitespace-pre-wrap text-muted">
                {reason}
              </blockquote>
            )}
          </dd>
        </div>
        <div>
          <dt className="text-xs text-muted">{t('outcome')}</dt>
          <dd className="mt-1">
            <OutcomeReason attempt={attempt} />
          </dd>
        </div>
        <div>
          <dt className="text-xs text-muted">{t('duration')}</dt>
          <dd className="mt-1">
            <Durations attempt={attempt} />
          </dd>
        </div>
        <div>
          <dt className="text-xs text-muted">{t('language')}</dt>
          <dd className="mt-1">
            <Languages initial={initialLanguage} final={finalLanguage} />
          </dd>
        </div>
      </dl>
    </div>
  );
}
