'use server';

import { revalidatePath } from 'next/cache';
import type { RenameState } from '@/components/campaigns/rename-dialog';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import { renameCampaign } from '@/lib/campaigns/mutations';
import { RenameCampaign } from '@/lib/campaigns/schema';
import { paths } from '@/lib/paths/paths';

export async function renameCampaignAction(_: RenameState, form: FormData): Promise<RenameState> {
  const viewer = await requireActionViewer();
  const parsed = RenameCampaign.safeParse({ campaignUuid: form.get('campaignUuid'), name: form.get('name') });
  if (!parsed.success) return { ok: false, reason: 'not_found' };
  const renamed = await renameCampaign(viewer, parsed.data);
  // The name stands on every list and in every title.
  if (renamed.ok) revalidatePath(paths.overview(), 'layout');
  return renamed;
}
