import { PhoneIncoming } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ResultText } from '@/components/calls/result-text';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { SentimentBadge } from '@/components/ui/sentiment-badge';
import type { CallRow } from '@/lib/calls/types';

/** How a call ended, in one line. */
export function CallSummary({ call }: { call: CallRow }) {
  const t = useTranslations('call');
  const { type, outcome, result, sentiment, attemptCount } = call;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <OutcomeBadge outcome={outcome} />
      <SentimentBadge sentiment={sentiment} />
      {result !== null && <ResultText result={result} className="max-w-full" />}
      <span>{t('attempts', { count: attemptCount })}</span>
      {type === 'inbound' && (
        <span className="inline-flex items-center gap-1">
          <PhoneIncoming aria-hidden className="size-3.5" />
          {t('inbound')}
        </span>
      )}
    </span>
  );
}
