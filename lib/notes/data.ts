import 'server-only';
import { cache } from 'react';
import { mayReview } from '@/lib/access/may-review';
import { getMasking } from '@/lib/access/data';
import type { Viewer } from '@/lib/access/viewer';
import { findSeenCall } from '@/lib/calls/data/find-seen-call';
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
  const rows = await loadRows(viewer, uuid);
  return rows.map(({ authorId, ...row }) => {
    const isOwn = viewer.userId !== null && authorId === viewer.userId;
    return { ...noteOf(row), isOwn, canChange: mayReview(viewer) && (isOwn || viewer.role === 'admin') };
  });
}

/** The same without what the viewer may do with them. */
export async function loadNotes(viewer: Viewer, callUuid: string): Promise<Note[]> {
  return (await loadRows(viewer, callUuid)).map(({ authorId: _author, ...row }) => noteOf(row));
}

/** A number that somebody noted down is masked for viewers as it is elsewhere. */
const loadRows = cache(async (viewer: Viewer, callUuid: string) => {
  const call = await findSeenCall(viewer, callUuid);
  if (call === null) return [];
  const mask = (await getMasking(viewer)).textOf(call.phoneNumber);
  const rows = await reader().note.findMany({ where: { callUuid }, select: COLUMNS, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: MOST_NOTES });
  return rows.map((row) => ({ ...row, text: mask(row.text) }));
});

function noteOf({ createdAt, updatedAt, ...row }: Omit<Note, 'createdAt' | 'updatedAt'> & { createdAt: Date; updatedAt: Date }): Note {
  return { ...row, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
