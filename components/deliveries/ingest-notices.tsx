import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { encodeDeliveryFilter } from '@/lib/deliveries/filter-codec';
import type { IngestHealth } from '@/lib/deliveries/types';
import { paths } from '@/lib/paths/paths';
import { Moment } from './moment';

/** What is wrong with ingest now, each with the place to look at; nothing while all is well. */
export function IngestNotices({ health: { quarantinedLately, deferred, silentSince } }: { health: IngestHealth }) {
  const t = useTranslations('deliveries.banner');
  if (quarantinedLately === 0 && deferred === 0 && silentSince === null) return null;
  return (
    <div className="mb-4 flex flex-col gap-2" data-print="hide">
      {silentSince !== null && (
        <Notice tone="danger">
          {t('silent')} <Moment at={silentSince} />.{' '}
          <Link href={paths.settings()} className="link underline">
            {t('checkWebhook')}
          </Link>
        </Notice>
      )}
      {deferred > 0 && (
        <Notice tone="warning">
          {t('deferred', { count: deferred })}{' '}
          <Link href={paths.deliveries(encodeDeliveryFilter({ state: ['deferred'] }))} className="link underline">
            {t('show')}
          </Link>
        </Notice>
      )}
      {quarantinedLately > 0 && (
        <Notice tone="warning">
          {t('quarantined', { count: quarantinedLately })}{' '}
          <Link href={paths.quarantine()} className="link underline">
            {t('show')}
          </Link>
        </Notice>
      )}
    </div>
  );
}
