import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { getCurrentUser, requireViewer } from '@/lib/auth/require-viewer';
import { queryOfSearchParams } from '@/lib/filters/codec';
import type { SearchParams } from '@/lib/filters/list-state';
import { paths } from '@/lib/paths/paths';
import { openDefaultView } from '../../open-default-view';
import { pageQuery } from '../../page-query';
import { UnderBanner } from '../../under-banner';
import { leaveOutEmpty } from '../../without-empty';
import { CampaignFilters } from './campaign-filters';
import { CampaignHead } from './campaign-head';
import { CampaignPanels } from './campaign-panels';
import { decodeCampaignView } from './campaign-view';
import { readCampaign } from './read-campaign';

type CampaignPageProps = { params: Promise<{ uuid: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: CampaignPageProps): Promise<Metadata> {
  const { uuid } = await params;
  const user = await getCurrentUser();
  const campaign = user && (await readCampaign(user.viewer, uuid));
  return { title: campaign?.name ?? (await getTranslations('campaign'))('title') };
}

export default async function CampaignPage({ params, searchParams }: CampaignPageProps) {
  const [{ uuid }, query] = await Promise.all([params, pageQuery(searchParams)]);
  const viewer = await requireViewer(paths.campaign(uuid, new URLSearchParams(queryOfSearchParams(query))));
  leaveOutEmpty(query, (filled) => paths.campaign(uuid, filled));
  const campaign = await readCampaign(viewer, uuid);
  if (!campaign) notFound();
  await openDefaultView(viewer, { page: 'calls', campaignUuid: campaign.campaignUuid }, query);
  const view = decodeCampaignView(campaign.campaignUuid, query);
  return (
    <UnderBanner viewer={viewer}>
      <CampaignHead viewer={viewer} campaign={campaign} view={view} />
      <CampaignFilters viewer={viewer} view={view} />
      <CampaignPanels viewer={viewer} view={view} />
    </UnderBanner>
  );
}
