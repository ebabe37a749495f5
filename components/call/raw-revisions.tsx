import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { CopyButton } from '@/components/ui/copy-button';
import type { AttemptRevision } from '@/lib/attempts/types';
import { formatDate, formatTimeOfDay } from '@/lib/format/date';

/** A body may have five megabytes; a page shows this much of it and says so. */
const MOST_CHARACTERS = 100_000;

/** Every body that HubTalk sent for the attempt, newest first, bytes as text; folded. */
export function RawRevisions({ revisions }: { revisions: AttemptRevision[] }) {
  const t = useTranslations('call.raw');
  const style = useFormatStyle();
  if (revisions.length === 0) return <p className="text-sm text-muted">{t('empty')}</p>;
  return (
    <div className="flex flex-col gap-2">
      {revisions.map(({ deliveryId, receivedAt, duplicates, bodyText }) => (
        <details key={deliveryId} className="group rounded-control border border-line">
          <summary className="flex flex-wrap items-center gap-x-2 px-3 py-2 text-sm hover:bg-hover">
            <ChevronRight aria-hidden className="size-4 text-muted group-open:rotate-90" />
            <time dateTime={receivedAt}>
              {formatDate(receivedAt, style)}, {formatTimeOfDay(receivedAt, style)}
            </time>
            <span className="text-xs text-muted">{t('duplicates', { count: duplicates })}</span>
          </summary>
          <div className="border-t border-line p-3">
            {bodyText.length > MOST_CHARACTERS && <p className="mb-2 text-xs text-muted">{t('cut')}</p>}
            <div className="mb-2 flex justify-end">
              <CopyButton text={bodyText.slice(0, MOST_CHARACTERS)} />
            </div>
            <pre
              dir="ltr"
              tabIndex={0}
              role="group"
              aria-label={t('body')}
              className="max-h-96 overflow-auto rounded-control bg-sunken p-3 font-mono text-xs break-words whitespace-pre-wrap"
            >
              {bodyText.slice(0, MOST_CHARACTERS)}
            </pre>
          </div>
        </details>
      ))}
    </div>
  );
}
