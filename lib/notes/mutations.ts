import 'server-only';
import { randomUUID } from 'node:crypto';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { MOST_NOTES } from './data';
import type { NewNote } from './schema';

export type NoteRefusal = 'forbidden' | 'not_found' | 'too_many';
type Changed = { ok: true; id: string } | { ok: false; reason: NoteRefusal };

const refused = (reason: NoteRefusal): Changed => ({ ok: false, reason });

/** Writes a note under the viewer's name; managers and admins. `not_found` for a call out of sight, or an attempt of another call. */
export async function createNote(viewer: Viewer, given: NewNote): Promise<Changed> {
  if (!mayReview(viewer)) return refused('forbidden');
  const [id, now] = [randomUUID(), new Date()];
  return inTransaction(async (tx) => {
    const { callUuid, attemptUuid } = given;
    const ofAttempt = attemptUuid === null ? {} : { attempts: { some: { eventUuid: attemptUuid } } };
    const call = await tx.call.findFirst({ where: { uuid: callUuid, ...inCampaignScope(viewer), ...ofAttempt }, select: { id: true } });
    if (call === null) return refused('not_found');
    if ((await tx.note.count({ where: { callUuid } })) >= MOST_NOTES) return refused('too_many');
    await tx.note.create({ data: { ...given, id, authorId: viewer.userId, authorName: viewer.name, createdAt: now, updatedAt: now }, select: { id: true } });
    return { ok: true, id };
  });
}

/** Changes the words of a note; its author, and an admin. */
export async function updateNote(viewer: Viewer, { id, text }: { id: string; text: string }): Promise<Changed> {
  return inTransaction(async (tx) => {
    const reason = await refusal(tx, viewer, id);
    if (reason !== null) return refused(reason);
    await tx.note.update({ where: { id }, data: { text, updatedAt: new Date() }, select: { id: true } });
    return { ok: true, id };
  });
}

/** Deletes a note for good; its author, and an admin. */
export async function deleteNote(viewer: Viewer, id: string): Promise<Changed> {
  return inTransaction(async (tx) => {
    const reason = await refusal(tx, viewer, id);
    if (reason !== null) return refused(reason);
    await tx.note.delete({ where: { id }, select: { id: true } });
    return { ok: true, id };
  });
}

async function refusal(tx: Tx, viewer: Viewer, id: string): Promise<NoteRefusal | null> {
  const note = await tx.note.findUnique({ where: { id }, select: { callUuid: true, authorId: true } });
  const seen = note && (await tx.call.findFirst({ where: { uuid: note.callUuid, ...inCampaignScope(viewer) }, select: { id: true } }));
  if (!note || !seen) return 'not_found';
  const isOwn = viewer.userId !== null && note.authorId === viewer.userId;
  return mayReview(viewer) && (isOwn || viewer.role === 'admin') ? null : 'forbidden';
}
