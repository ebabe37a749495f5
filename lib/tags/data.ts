import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { findSeenCall } from '@/lib/calls/data/find-seen-call';
import { reader } from '@/lib/db/client';
import { callWhere } from '@/lib/filters/where';
import { Prisma } from '@/prisma/sqlite/client/client';
import { MOST_TAGS_OF_CALL } from './schema';

const MOST_LISTED = 1_000;

/** The names of all tags, in their order of folded letters, at most 1000; for who is kept to campaigns, those that their calls have. */
export async function listTags(viewer: Viewer): Promise<string[]> {
  const ofCalls = viewer.campaignScope === 'all' ? Prisma.sql`1 = 1` : Prisma.sql`EXISTS (
    SELECT 1 FROM call_tags x JOIN calls c ON c.uuid = x.call_uuid WHERE x.tag_id = t.id AND ${callWhere({}, { viewer, timeZone: 'UTC' })})`;
  const tags = await reader().$queryRaw<{ name: string }[]>`SELECT t.name FROM tags t WHERE ${ofCalls} ORDER BY t.folded ASC LIMIT ${MOST_LISTED}`;
  return tags.map(({ name }) => name);
}

/** The tags of a call, in order of folded letters; none for a call that the viewer may not see. */
export async function listCallTags(viewer: Viewer, callUuid: string): Promise<string[]> {
  const uuid = callUuid.toLowerCase();
  return (await findSeenCall(viewer, uuid)) === null ? [] : ((await loadTags([uuid])).get(uuid) ?? []);
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
