import { useTranslations } from 'next-intl';
import { FoundText } from '@/components/search/found-text';
import { Notice } from '@/components/ui/notice';
import { speakerOf } from '@/lib/attempts/transcript';
import type { Message } from '@/lib/hubtalk/types';
import type { SearchTerm } from '@/lib/search/parse-query';

/** What each side said, without a common order: zipping the two would make up a talk (trap 19). */
export function TwoColumns({ messages, lang, terms }: { messages: Message[]; lang: string | undefined; terms?: readonly SearchTerm[] }) {
  const t = useTranslations('call.transcript');
  return (
    <>
      <Notice>{t('noOrder')}</Notice>
      <div className="grid gap-4 sm:grid-cols-2">
        {(['bot', 'customer'] as const).map((side) => (
          <section key={side} aria-label={t(`speakers.${side}`)} className="min-w-0">
            <h3 className="mb-1 text-xs text-muted">{t(`speakers.${side}`)}</h3>
            <ol lang={lang} className="flex flex-col gap-2">
              {messages
                .filter(({ role }) => speakerOf(role) === side)
                .map(({ content }, index) => (
                  <li
                    key={index}
                    dir="auto"
                    className={`rounded-panel px-3 py-2 break-words whitespace-pre-wrap ${side === 'bot' ? 'bg-sunken' : 'bg-accent-soft'}`}
                  >
                    <FoundText speaker={side} text={content} terms={terms} />
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}
