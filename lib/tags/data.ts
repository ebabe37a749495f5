import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { MOST_TAGS_OF_CALL } from './schema';

const MOST_LISTED = 1_000;

/** The names of all tags, in their order of folded letters; at most 1000. Names are the workspace's, whatever the viewer's scope. */
export async function listTags(_viewer: Viewer): Promise<string[]> {
  const tags = await reader().tag.findMany({ select: { name: true }, orderBy: { folded: 'asc' }, take: MOST_LISTED });
  return tags.map(({ name }) => name);
}

/** The tags of a call, in order of folded letters; none for a call that the viewer may not see. */
export async function listCallTags(viewer: Viewer, callUuid: string): Promise<string[]> {
  const uuid = callUuid.toLowerCase();
  const seen = await reader().call.findFirst({ where: { uuid, ...inCampaignScope(viewer) }, select: { id: true } });
  return seen === null ? [] : ((await loadTags([uuid])).get(uuid) ?? []);
}

/** The tags of calls by uuid, in order of folded letters; calls without any are absent. The caller has checked that the viewer may see them. */
export async function loadTags(callUuids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await reader().callTag.findMany({
    where: { callUuid: { in: [...callUuids] } },
    select: { callUuid: true, tag: { select: { name: true } } },
    orderBy: [{ tag: { folded: 'asc' } }, { callUuid: 'asc' }],
    take: callUuids.length * MOST_TAGS_OF_CALL,
  });
  const tags = new Map<string, string[]>();
  for (const { callUuid, tag } of rows) tags.set(callUuid, [...(tags.get(callUuid) ?? []), tag.name]);
  return tags;
}
