import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { missingMessages } from '@/lib/attempts/transcript';
import type { AttemptDetails, SingleAttempt } from '@/lib/attempts/types';
import { htmlLang } from '@/lib/format/html-lang';
import { isPartial } from '@/lib/hubtalk/transcript';
import { SourcedTalk } from './sourced-talk';
import type { ReadSources } from './use-sources';

type TranscriptProps = {
  attempt: Pick<SingleAttempt, 'messages' | 'transcriptSource' | 'initialLanguage' | 'finalLanguage' | 'startedAt' | 'durationSeconds'>;
  details: Pick<AttemptDetails, 'claimedMessages' | 'lastAnswer' | 'startedAtSent'>;
  /** the words that the reader came by: looked for from the start */
  search?: string;
  /** the same talk from every source */
  readSources: ReadSources;
};

/** The talk, with what is known to be missing from it. */
export function Transcript({ attempt, details, search = '', readSources }: TranscriptProps) {
  const t = useTranslations('talk');
  const { messages, transcriptSource, initialLanguage, finalLanguage, startedAt, durationSeconds } = attempt;
  const gap = missingMessages(messages, details.claimedMessages);
  const lastAnswer = isPartial({ messages }, details.lastAnswer) ? details.lastAnswer : null;
  if (messages.length === 0 && gap === null && lastAnswer === null) return <p className="text-sm text-muted">{t('empty')}</p>;
  // A talk that changed its language is in neither from end to end.
  const lang = initialLanguage === null || initialLanguage === finalLanguage ? htmlLang(finalLanguage) : undefined;
  return (
    <div className="flex flex-col gap-3">
      {gap !== null && <Notice tone="warning">{t('partial', gap)}</Notice>}
      {transcriptSource !== null && messages.length > 0 && (
        <SourcedTalk
          key={search}
          messages={messages}
          source={transcriptSource}
          readSources={readSources}
          span={{ startedAt: details.startedAtSent ? startedAt : null, durationSeconds }}
          lang={lang}
          search={search}
        />
      )}
      {lastAnswer !== null && (
        <Notice tone="warning">
          {t('lastAnswer')}{' '}
          <bdi lang={lang} className="whitespace-pre-wrap">
            {lastAnswer}
          </bdi>
        </Notice>
      )}
    </div>
  );
}
