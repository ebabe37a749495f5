import { getTranslations } from 'next-intl/server';
import { CampaignHeader } from '@/components/campaigns/campaign-header';
import { RenameDialog } from '@/components/campaigns/rename-dialog';
import type { Viewer } from '@/lib/access/viewer';
import { LONGEST_CAMPAIGN_NAME } from '@/lib/campaigns/mutations';
import type { CampaignFigures } from '@/lib/campaigns/types';
import { shortUuid } from '@/lib/format/short-uuid';
import { ExportAction } from '../../export-action';
import { ReviewAction } from '../../review-action';
import { renameCampaignAction } from '../actions';
import type { CampaignView } from './campaign-view';

/** Name and facts of the whole campaign; what can be done with it. */
export async function CampaignHead({ viewer, campaign, view }: { viewer: Viewer; campaign: CampaignFigures; view: CampaignView }) {
  const [t, action] = await Promise.all([getTranslations('campaign.rename'), getTranslations('action')]);
  const { campaignUuid, givenName } = campaign;
  const text = {
    open: t('open'), title: t('title'), name: t('name'), save: action('save'), cancel: action('cancel'), close: action('close'),
    hint: t('hint', { uuid: shortUuid(campaignUuid) }),
    not_found: t('errors.not_found'), forbidden: t('errors.forbidden'), too_long: t('errors.too_long', { max: LONGEST_CAMPAIGN_NAME }),
  };
  const actions = (
    <>
      {viewer.role !== 'viewer' && (
        <RenameDialog
          action={renameCampaignAction}
          campaignUuid={campaignUuid}
          givenName={givenName}
          longestName={LONGEST_CAMPAIGN_NAME}
          text={text}
        />
      )}
      <ReviewAction viewer={viewer} rows="calls" filter={view.calls} searchParams={view.searchParams} />
      <ExportAction viewer={viewer} rows="calls" filter={view.calls} searchParams={view.searchParams} campaignUuid={campaignUuid} />
    </>
  );
  return <CampaignHeader campaign={campaign} actions={actions} />;
}
