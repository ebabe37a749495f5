import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { VariableColumn } from '@/lib/variables/types';

export async function listCampaignColumns(viewer: Viewer, campaignUuid: string): Promise<VariableColumn[]> {
  throw new Error('not written yet');
}
