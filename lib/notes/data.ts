import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import type { Note, ViewedNote } from './types';

/** More are not written of one call. */
export const MOST_NOTES = 500;

const COLUMNS = {
  id: true, attemptUuid: true, turnIndex: true, atSeconds: true, text: true, authorId: true, authorName: true, createdAt: true, updatedAt: true,
} as const;

/** The notes of a call, oldest first; none for a call that the viewer may not see. */
export async function listNotes(viewer: Viewer, callUuid: string): Promise<ViewedNote[]> {
  const uuid = callUuid.toLowerCase();
  const seen = await reader().call.findFirst({ where: { uuid, ...inCampaignScope(viewer) }, select: { id: true } });
  if (seen === null) return [];
  return (await loadRows(uuid)).map(({ authorId, ...row }) => {
    const isOwn = viewer.userId !== null && authorId === viewer.userId;
    return { ...noteOf(row), isOwn, canChange: mayReview(viewer) && (isOwn || viewer.role === 'admin') };
  });
}

/** The same without who reads them. The caller has checked that the viewer may see the call. */
export async function loadNotes(callUuid: string): Promise<Note[]> {
  return (await loadRows(callUuid)).map(({ authorId: _author, ...row }) => noteOf(row));
}

function loadRows(callUuid: string) {
  return reader().note.findMany({ where: { callUuid }, select: COLUMNS, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: MOST_NOTES });
}

function noteOf({ createdAt, updatedAt, ...row }: Omit<Note, 'createdAt' | 'updatedAt'> & { createdAt: Date; updatedAt: Date }): Note {
  return { ...row, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
