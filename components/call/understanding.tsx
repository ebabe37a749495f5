import { useTranslations } from 'next-intl';
import { FoundText } from '@/components/search/found-text';
import type { SingleAttempt } from '@/lib/attempts/types';
import type { SearchTerm } from '@/lib/search/parse-query';

/** What HubTalk made of the attempt. */
export function Understanding({ attempt: { summary }, terms }: { attempt: SingleAttempt; terms: readonly SearchTerm[] }) {
  const t = useTranslations('call.understanding');
  if (summary === null) return <p className="text-sm text-muted">{t('noSummary')}</p>;
  return (
    <p dir="auto" className="max-w-prose break-words whitespace-pre-wrap">
      <FoundText speaker="summary" text={summary} terms={terms} />
    </p>
  );
}
