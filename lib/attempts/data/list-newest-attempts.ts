import 'server-only';
import { getMasking } from '@/lib/access/data';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import { MAX_LIMIT } from '@/lib/filters/page-request';
import type { NewestAttempt } from '../types';
import { ATTEMPT_SELECT, attemptRow } from './load-attempts';

/** The attempts that started last, newest first, at most `limit` (and 500); with what the overview says of their calls. */
export async function listNewestAttempts(viewer: Viewer, limit: number): Promise<NewestAttempt[]> {
  const masking = await getMasking(viewer);
  const stored = await reader().attempt.findMany({
    where: inCampaignScope(viewer),
    select: {
      ...ATTEMPT_SELECT,
      campaign: { select: { uuid: true, name: true } },
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: Math.min(limit, MAX_LIMIT),
  });
  return stored.map((attempt) => ({
    ...attemptRow(attempt, masking),
    phoneNumber: masking.phone(attempt.call.phoneNumber),
    campaignName: attempt.campaign && campaignLabel(attempt.campaign),
  }));
}
