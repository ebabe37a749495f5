import { PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import type { SameNumber, SameNumberCall } from '@/lib/calls/types';
import { formatDate } from '@/lib/format/date';
import { paths } from '@/lib/paths/paths';

/** The other calls with the number, side by side, latest first; nothing where there are none. */
export function SameNumberCalls({ calls, hasMore, phoneDigits }: SameNumber) {
  const t = useTranslations('call.sameNumber');
  if (calls.length === 0) return null;
  return (
    <section aria-label={t('title')} className="border-t border-line px-4 pt-2.5 pb-3">
      <h3 className="text-xs text-muted">{hasMore ? t('latest', { count: calls.length }) : t('all', { count: calls.length })}</h3>
      <ul className="-mx-4 flex items-stretch gap-2 overflow-x-auto px-4 pt-1.5 pb-1 print:flex-wrap">
        {calls.map((call) => (
          <li key={call.callUuid} className="flex shrink-0">
            <OtherCall call={call} />
          </li>
        ))}
        {hasMore && phoneDigits !== null && (
          <li className="flex shrink-0 items-center px-2">
            <Link href={paths.calls({ phone: phoneDigits })} className="link text-sm">
              {t('more')}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

function OtherCall({ call: { callUuid, type, campaignName, outcome, attemptCount, lastAttemptAt } }: { call: SameNumberCall }) {
  const t = useTranslations('call');
  const style = useFormatStyle();
  const isInbound = type === 'inbound';
  const Icon = isInbound ? PhoneIncoming : PhoneOutgoing;
  return (
    <Link
      href={paths.call(callUuid)}
      prefetch={false}
      className="flex max-w-72 items-center gap-x-2 rounded-control border border-line bg-surface px-2.5 py-1.5 text-xs hover:bg-hover"
    >
      <Icon aria-hidden className="size-3.5 shrink-0 text-muted" />
      <span className="truncate font-medium">
        {isInbound ? t('inbound') : <bdi>{campaignName ?? t('sameNumber.outbound')}</bdi>}
      </span>
      <time dateTime={lastAttemptAt} className="whitespace-nowrap text-muted">
        {formatDate(lastAttemptAt, style)}
      </time>
      <OutcomeBadge outcome={outcome} />
      <span className="sr-only">{t('attempts', { count: attemptCount })}</span>
    </Link>
  );
}
