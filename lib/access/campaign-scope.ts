import type { Viewer } from './viewer';

/** The Prisma condition on calls or attempts that keeps a viewer to his campaigns; empty when he may see all. */
export function inCampaignScope({ campaignScope }: Viewer): { campaign?: { uuid: { in: string[] } } } {
  return campaignScope === 'all' ? {} : { campaign: { uuid: { in: campaignScope } } };
}
