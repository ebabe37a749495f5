'use server';

import { revalidatePath } from 'next/cache';
import type { NoteState } from '@/components/notes/note-state';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import { createNote, deleteNote, updateNote } from '@/lib/notes/mutations';
import { NewNote, NoteId, NoteText } from '@/lib/notes/schema';
import { paths } from '@/lib/paths/paths';

/** Writes a note, or changes the words of the one whose `id` is sent. */
export async function saveNoteAction(_: NoteState, form: FormData): Promise<NoteState> {
  const viewer = await requireActionViewer();
  const numberIn = (name: string) => (form.has(name) ? Number(form.get(name)) : null);
  const id = form.has('id') ? NoteId.parse(form.get('id')) : null;
  const text = NoteText.safeParse(form.get('text'));
  if (!text.success) return { ok: false, reason: 'invalid' };
  if (id !== null) return answered(await updateNote(viewer, { id, text: text.data }));
  const parsed = NewNote.safeParse({
    callUuid: form.get('callUuid'), attemptUuid: form.get('attemptUuid'), turnIndex: numberIn('turnIndex'), atSeconds: numberIn('atSeconds'), text: text.data,
  });
  return parsed.success ? answered(await createNote(viewer, parsed.data)) : { ok: false, reason: 'invalid' };
}

/** Its author, and an admin. */
export async function deleteNoteAction(form: FormData): Promise<void> {
  const viewer = await requireActionViewer();
  await deleteNote(viewer, NoteId.parse(form.get('id')));
  revalidatePath(paths.overview(), 'layout');
}

function answered(changed: Awaited<ReturnType<typeof createNote>>): NoteState {
  if (!changed.ok) return changed;
  revalidatePath(paths.overview(), 'layout');
  return { ok: true };
}
