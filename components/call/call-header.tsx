import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { CopyButton } from '@/components/ui/copy-button';
import { PageHeader } from '@/components/ui/page-header';
import type { CallRow } from '@/lib/calls/types';
import { formatPhone } from '@/lib/format/phone';
import { shortUuid } from '@/lib/format/short-uuid';
import { paths } from '@/lib/paths/paths';
import { CallSummary } from './call-summary';

/** Who was called, in which campaign, and how it ended. */
export function CallHeader({ call }: { call: CallRow }) {
  const t = useTranslations('call');
  const { callUuid, campaignUuid, campaignName, phoneNumber } = call;
  const back = (
    <Link href={campaignUuid === null ? paths.calls() : paths.campaign(campaignUuid)} className="link inline-flex max-w-full items-center gap-1">
      <ArrowLeft aria-hidden className="size-3.5 shrink-0" />
      <bdi className="truncate">{campaignName ?? t('allCalls')}</bdi>
    </Link>
  );
  return (
    <PageHeader
      back={back}
      title={<bdi>{phoneNumber === null ? t('noPhone', { uuid: shortUuid(callUuid) }) : formatPhone(phoneNumber)}</bdi>}
      description={<CallSummary call={call} />}
      actions={phoneNumber !== null && !phoneNumber.includes('*') && <CopyButton text={phoneNumber} />}
    />
  );
}
