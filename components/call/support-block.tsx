import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/copy-button';
import type { AttemptDetails, SingleAttempt } from '@/lib/attempts/types';
import { supportLines, supportText } from '@/lib/calls/support-text';

/** What HubTalk's support needs to find the attempt, to be read and to be copied in one go. */
export function SupportBlock({ attempt, details }: { attempt: SingleAttempt; details: AttemptDetails }) {
  const t = useTranslations('call.support');
  const facts = { ...attempt, ...details };
  return (
    <section aria-label={t('title')} className="@container rounded-control border border-line">
      <header className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-3 py-2">
        <h3 className="text-xs font-medium">{t('title')}</h3>
        <CopyButton text={supportText(facts)} label={t('copy')} />
      </header>
      <dl className="flex flex-col gap-1.5 px-3 py-2 @md:gap-1">
        {supportLines(facts).map(([name, text]) => (
          <div key={name} className="@md:grid @md:grid-cols-[9rem_minmax(0,1fr)] @md:gap-3">
            <dt className="text-xs leading-5 text-muted">{name}</dt>
            <dd className="font-mono text-xs leading-5 break-all">
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
