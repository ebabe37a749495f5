import { ArrowLeft, PhoneIncoming } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ResultText } from '@/components/calls/result-text';
import { CopyButton } from '@/components/ui/copy-button';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { PageHeader } from '@/components/ui/page-header';
import { SentimentBadge } from '@/components/ui/sentiment-badge';
import type { CallRow } from '@/lib/calls/types';
import { formatPhone } from '@/lib/format/phone';
import { shortUuid } from '@/lib/format/short-uuid';
import { paths } from '@/lib/paths/paths';

/** Who was called, in which campaign, and how it ended. */
export function CallHeader({ call }: { call: CallRow }) {
  const t = useTranslations('call');
  const { callUuid, campaignUuid, campaignName, type, phoneNumber, outcome, result, sentiment, attemptCount } = call;
  const back = (
    <Link href={campaignUuid === null ? paths.calls() : paths.campaign(campaignUuid)} className="link inline-flex max-w-full items-center gap-1">
      <ArrowLeft aria-hidden className="size-3.5 shrink-0" />
      <bdi className="truncate">{campaignName ?? t('allCalls')}</bdi>
    </Link>
  );
  const description = (
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
  return (
    <PageHeader
      back={back}
      title={<bdi>{phoneNumber === null ? t('noPhone', { uuid: shortUuid(callUuid) }) : formatPhone(phoneNumber)}</bdi>}
      description={description}
      actions={phoneNumber !== null && <CopyButton text={phoneNumber} />}
    />
  );
}
