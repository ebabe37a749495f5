import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';

/** A menu of more would be read by nobody. */
const MOST_NAMES = 500;

/** The names of the variables of all campaigns in scope, by name, each once; the first 500. */
export async function listVariableNames(viewer: Viewer): Promise<string[]> {
  const named = await reader().variableDefinition.groupBy({
    by: ['name'],
    where: inCampaignScope(viewer),
    orderBy: { name: 'asc' },
    take: MOST_NAMES,
  });
  return named.map(({ name }) => name);
}
