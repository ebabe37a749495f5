import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';

/** All attempts of an agent have the same reports: the latest ones tell which there are, at any number of attempts. */
const LATEST_ATTEMPTS = 300;
const MOST_REPORTS = 200;

/** Names of the reports that the latest 300 attempts have, of one campaign (uuid) or of all in scope, by name; each once, at most 200. */
export async function listReportNames(viewer: Viewer, campaignUuid: string | null): Promise<string[]> {
  const scope = inCampaignScope(viewer);
  const latest = await reader().attempt.findMany({
    where: campaignUuid === null ? scope : { AND: [scope, { campaign: { uuid: campaignUuid.toLowerCase() } }] },
    select: { id: true },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: LATEST_ATTEMPTS,
  });
  const definitions = await reader().report.groupBy({
    by: ['definitionId'],
    where: { attemptId: { in: latest.map(({ id }) => id) } },
    orderBy: { definitionId: 'asc' },
    take: MOST_REPORTS,
  });
  const named = await reader().reportDefinition.findMany({
    where: { id: { in: definitions.map(({ definitionId }) => definitionId) } },
    select: { name: true },
    orderBy: { id: 'asc' },
    take: MOST_REPORTS,
  });
  return [...new Set(named.map(({ name }) => name))].sort();
}
