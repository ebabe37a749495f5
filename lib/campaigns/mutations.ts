import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction } from '@/lib/db/transaction';

export const LONGEST_CAMPAIGN_NAME = 200;

/**
 * Names a campaign; null or an empty name takes its name away, and the short uuid shows again. Managers and admins only.
 * `not_found` also stands for a campaign out of the viewer's scope.
 */
export async function renameCampaign(
  viewer: Viewer,
  rename: { campaignUuid: string; name: string | null },
): Promise<{ ok: true } | { ok: false; reason: 'not_found' | 'forbidden' | 'too_long' }> {
  if (viewer.role === 'viewer') return { ok: false, reason: 'forbidden' };
  const name = rename.name?.trim() || null;
  if (name !== null && name.length > LONGEST_CAMPAIGN_NAME) return { ok: false, reason: 'too_long' };
  const scope = inCampaignScope(viewer).campaign;
  const { count } = await inTransaction((tx) =>
    tx.campaign.updateMany({ where: { AND: [{ uuid: rename.campaignUuid.toLowerCase() }, scope ?? {}] }, data: { name } }));
  return count === 0 ? { ok: false, reason: 'not_found' } : { ok: true };
}
