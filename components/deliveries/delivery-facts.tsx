import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useFormatStyle } from '@/components/calls/use-format-style';
import type { DeliveryRow } from '@/lib/deliveries/types';
import { formatBytes } from '@/lib/format/bytes';
import { formatNumber, NO_FIGURE } from '@/lib/format/number';
import { paths } from '@/lib/paths/paths';
import { EventLink, resultText } from './deliveries-table';
import { Moment } from './moment';
import { ProblemText } from './problem-text';
import { StateBadge } from './state-badge';

/** What is known of a delivery beside its body. */
export function DeliveryFacts({ delivery }: { delivery: DeliveryRow }) {
  const t = useTranslations('deliveries');
  const { locale } = useFormatStyle();
  const { campaignUuid, campaignName, duplicates, retryAt, tries } = delivery;
  return (
    <dl className="grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2">
      <Fact label={t('columns.state')}>
        <StateBadge state={delivery.state} />
      </Fact>
      <Fact label={t('columns.code')}>{delivery.httpStatus}</Fact>
      <Fact label={t('columns.result')}>{resultText(delivery.result, t)}</Fact>
      {delivery.detail !== '' && (
        <Fact label={t('columns.problem')}>
          <ProblemText problem={delivery} />
        </Fact>
      )}
      <Fact label={t('columns.received')}>
        <Moment at={delivery.receivedAt} />
      </Fact>
      <Fact label={t('columns.duplicates')}>{formatNumber(duplicates, locale)}</Fact>
      {duplicates > 0 && (
        <Fact label={t('facts.lastSeen')}>
          <Moment at={delivery.lastSeenAt} />
        </Fact>
      )}
      <Fact label={t('columns.size')}>{formatBytes(delivery.bodyBytes, locale)}</Fact>
      <Fact label={t('columns.event')}>
        <EventLink row={delivery} whole />
      </Fact>
      <Fact label={t('columns.campaign')}>
        {campaignUuid === null ? (
          NO_FIGURE
        ) : (
          <Link href={paths.campaign(campaignUuid)} className="link">
            <bdi>{campaignName}</bdi>
          </Link>
        )}
      </Fact>
      {tries > 0 && <Fact label={t('facts.tries')}>{formatNumber(tries, locale)}</Fact>}
      {retryAt !== null && (
        <Fact label={t('facts.retryAt')}>
          <Moment at={retryAt} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-xs leading-5 text-muted">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
