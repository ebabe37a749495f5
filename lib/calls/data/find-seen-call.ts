import 'server-only';
import { cache } from 'react';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';

/**
 * What tells whether a viewer may see a call (call_uuid, any case) and what else is asked of it most: null when he may not. Looked up once for
 * everything that a page shows of it while it is rendered; anew elsewhere.
 */
export async function findSeenCall(viewer: Viewer, callUuid: string) {
  return find(viewer, callUuid.toLowerCase());
}

const find = cache(async (viewer: Viewer, uuid: string) => reader().call.findFirst({
  where: { uuid, ...inCampaignScope(viewer) },
  select: { id: true, uuid: true, phoneNumber: true, phoneDigits: true, decidingAttemptId: true, sentiment: true, result: true, campaign: { select: { uuid: true } } },
}));
