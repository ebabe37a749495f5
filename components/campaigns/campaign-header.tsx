import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { PageHeader } from '@/components/ui/page-header';
import type { CampaignFigures } from '@/lib/campaigns/types';
import { formatDate } from '@/lib/format/date';
import { paths } from '@/lib/paths/paths';
import { Agents } from './campaign-columns';

/** What the campaign is called, its id, who speaks in it and when; of all its calls, whatever the page's filter. */
export function CampaignHeader({ campaign, actions }: { campaign: CampaignFigures; actions: ReactNode }) {
  const t = useTranslations('campaign');
  const style = useFormatStyle();
  const { campaignUuid, name, agents, firstAttemptAt, lastAttemptAt } = campaign;
  const activity = { first: formatDate(firstAttemptAt, style), last: formatDate(lastAttemptAt, style) };
  const back = (
    <Link href={paths.campaigns()} className="link inline-flex items-center gap-1">
      <ArrowLeft aria-hidden className="size-3.5 shrink-0" />
      {t('allCampaigns')}
    </Link>
  );
  const description = (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-0.5 text-xs">
      <bdi className="font-mono break-all">{campaignUuid}</bdi>
      {agents.length > 0 && (
        <span className="inline-flex min-w-0 gap-1">
          {t('agents')} <Agents agents={agents} />
        </span>
      )}
      {firstAttemptAt !== null && (
        <span>{t('activity', { ...activity, zone: style.timeZone })}</span>
      )}
    </span>
  );
  return <PageHeader back={back} title={<bdi>{name}</bdi>} description={description} actions={actions} />;
}
