import 'server-only';
import type { Viewer } from '@/lib/access/viewer';


export async function renameCampaign(viewer: Viewer, rename: { campaignUuid: string; name: string | null }): Promise<{ ok: true } | { ok: false; reason: 'not_found' | 'forbidden' | 'too_long' }> {
  throw new Error('not written yet');
}
