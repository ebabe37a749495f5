import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';

/** A report is renamed now and then. */
const MOST_NAMES = 200;

/** Every name that each of these reports (uuids) has had in attempts of the viewer's scope, the newest first; at most 200 in all. */
export async function listNamesByUuid(viewer: Viewer, uuids: readonly string[]): Promise<Map<string, string[]>> {
  if (uuids.length === 0) return new Map();
  const scope = inCampaignScope(viewer);
  const definitions = await reader().reportDefinition.findMany({
    where: { uuid: { in: [...uuids] }, ...(scope.campaign ? { reports: { some: { attempt: scope } } } : {}) },
    select: { uuid: true, name: true }, orderBy: { id: 'desc' }, take: MOST_NAMES,
  });
  const names = new Map<string, string[]>();
  for (const { uuid, name } of definitions) if (uuid !== null) names.set(uuid, [...(names.get(uuid) ?? []), name]);
  return names;
}
