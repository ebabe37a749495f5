import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { missingMessages } from '@/lib/attempts/transcript';
import type { AttemptDetails, SingleAttempt } from '@/lib/attempts/types';
import { htmlLang } from '@/lib/format/html-lang';
import { isPartial } from '@/lib/hubtalk/transcript';
import type { SearchTerm } from '@/lib/search/parse-query';
import { ChatMessage } from './chat-message';
import { TwoColumns } from './two-columns';

type TranscriptProps = {
  attempt: Pick<SingleAttempt, 'messages' | 'transcriptSource' | 'initialLanguage' | 'finalLanguage'>;
  details: Pick<AttemptDetails, 'claimedMessages' | 'lastAnswer'>;
  /** marked where they are said */
  terms?: readonly SearchTerm[];
};

/** The talk as a chat, with what is known to be missing from it; two columns where only the order within each side came. */
export function Transcript({ attempt, details, terms }: TranscriptProps) {
  const t = useTranslations('call.transcript');
  const { messages, transcriptSource, initialLanguage, finalLanguage } = attempt;
  const gap = missingMessages(messages, details.claimedMessages);
  const lastAnswer = isPartial({ messages }, details.lastAnswer) ? details.lastAnswer : null;
  if (messages.length === 0 && gap === null && lastAnswer === null) return <p className="text-sm text-muted">{t('empty')}</p>;
  // A talk that changed its language is in neither from end to end.
  const lang = initialLanguage === null || initialLanguage === finalLanguage ? htmlLang(finalLanguage) : undefined;
  return (
    <div className="flex flex-col gap-3">
      {gap !== null && <Notice tone="warning">{t('partial', gap)}</Notice>}
      {transcriptSource === 'conversation' ? (
        <TwoColumns messages={messages} lang={lang} terms={terms} />
      ) : (
        <ol lang={lang} className="flex flex-col gap-2">
          {messages.map((message, index) => (
            <ChatMessage key={index} message={message} terms={terms} />
          ))}
        </ol>
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
