import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { foldText } from '@/lib/format/fold-text';
import { MOST_TAGS_OF_CALL, type TagChanges } from './schema';

export type TagRefusal = 'forbidden' | 'not_found' | 'too_many';
type Changed = { ok: true; calls: number } | { ok: false; reason: TagRefusal };

/**
 * Puts tags on calls and takes others off, for managers and admins; a tag that nobody used before is made, under the letters in which it was
 * first written. `calls`: how many of the calls the viewer may see. `not_found` for none of them, `too_many` past 50 tags on one.
 */
export async function updateCallTags(viewer: Viewer, { callUuids, add, remove }: TagChanges): Promise<Changed> {
  if (!mayReview(viewer)) return { ok: false, reason: 'forbidden' };
  return inTransaction(async (tx): Promise<Changed> => {
    const calls = await tx.call.findMany({
      where: { uuid: { in: callUuids }, ...inCampaignScope(viewer) }, select: { uuid: true }, orderBy: { id: 'asc' }, take: callUuids.length,
    });
    if (calls.length === 0) return { ok: false, reason: 'not_found' };
    const uuids = calls.map(({ uuid }) => uuid);
    if (await wouldBeTooMany(tx, { uuids, add, remove })) return { ok: false, reason: 'too_many' };
    await tx.callTag.deleteMany({ where: { callUuid: { in: uuids }, tag: { folded: { in: remove.map(foldText) } } } });
    const at = new Date();
    for (const name of add) {
      const tagId = await requireTag(tx, name, at);
      for (const callUuid of uuids) {
        const place = { callUuid, tagId };
        await tx.callTag.upsert({ where: { callUuid_tagId: place }, create: { ...place, authorName: viewer.name, createdAt: at }, update: {} });
      }
    }
    return { ok: true, calls: uuids.length };
  }, { isRepeatable: true });
}

/** Takes a tag off all calls and forgets it; admins only. */
export async function deleteTag(viewer: Viewer, name: string): Promise<{ ok: true } | { ok: false; reason: TagRefusal }> {
  if (viewer.role !== 'admin' || viewer.kind !== 'user') return { ok: false, reason: 'forbidden' };
  const { count } = await inTransaction((tx) => tx.tag.deleteMany({ where: { folded: foldText(name) } }));
  return count === 0 ? { ok: false, reason: 'not_found' } : { ok: true };
}

async function wouldBeTooMany(tx: Tx, { uuids, add, remove }: { uuids: string[]; add: string[]; remove: string[] }): Promise<boolean> {
  if (add.length === 0) return false;
  const held = await tx.callTag.groupBy({
    by: ['callUuid'], where: { callUuid: { in: uuids }, tag: { folded: { notIn: [...add, ...remove].map(foldText) } } }, _count: { tagId: true },
  });
  const added = new Set(add.map(foldText)).size;
  return added > MOST_TAGS_OF_CALL || held.some(({ _count }) => _count.tagId + added > MOST_TAGS_OF_CALL);
}

async function requireTag(tx: Tx, name: string, createdAt: Date): Promise<number> {
  const folded = foldText(name);
  return (await tx.tag.upsert({ where: { folded }, create: { name, folded, createdAt }, update: {}, select: { id: true } })).id;
}
