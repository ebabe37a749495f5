import { cache } from 'react';
import { getCampaign } from '@/lib/campaigns/data/get-campaign';

/** Asked for the page's title and its header, read once a request. */
export const readCampaign = cache(getCampaign);
