import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { listNotes } from './data';
import { createNote, deleteNote, updateNote } from './mutations';
import { NewNote } from './schema';

const viewerOf = (changes: Partial<Viewer> = {}): Viewer =>
  ({ kind: 'user', userId: 'aida', name: 'Аида', role: 'manager', campaignScope: 'all', ...changes });
const [AIDA, BOLAT] = [viewerOf(), viewerOf({ userId: 'bolat', name: 'Bolat' })];
const NEW: NewNote = { callUuid: 'call-a', attemptUuid: 'call-a-e0', turnIndex: 2, atSeconds: 14.5, text: 'here' };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([sampleCall({ uuid: 'call-a' }), sampleCall({ uuid: 'call-b', campaign: 'campaign-b' })]);
});
afterEach(() => database.close());

async function create(viewer: Viewer, changes: Partial<NewNote> = {}): Promise<string> {
  const made = await createNote(viewer, { ...NEW, ...changes });
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

it('a note stands under its author’s name, where it is pinned', async () => {
  const id = await create(AIDA);
  expect(await listNotes(BOLAT, 'CALL-A')).toMatchObject([
    { id, attemptUuid: 'call-a-e0', turnIndex: 2, atSeconds: 14.5, text: 'here', authorName: 'Аида', isOwn: false, canChange: false },
  ]);
  expect(await listNotes(AIDA, 'call-a')).toMatchObject([{ isOwn: true, canChange: true }]);
});

it('a pin is of an attempt of that call', async () => {
  expect(NewNote.safeParse({ ...NEW, attemptUuid: null }).success).toBe(false);
  expect(NewNote.safeParse({ ...NEW, attemptUuid: null, turnIndex: null, atSeconds: null }).success).toBe(true);
  expect(await createNote(AIDA, { ...NEW, attemptUuid: 'call-b-e0' })).toEqual({ ok: false, reason: 'not_found' });
});

it('its author changes and deletes it, and an admin', async () => {
  const id = await create(AIDA);
  expect(await updateNote(BOLAT, { id, text: 'x' })).toEqual({ ok: false, reason: 'forbidden' });
  expect(await deleteNote(BOLAT, id)).toEqual({ ok: false, reason: 'forbidden' });
  expect(await updateNote(AIDA, { id, text: 'better' })).toEqual({ ok: true, id });
  expect(await listNotes(AIDA, 'call-a')).toMatchObject([{ text: 'better' }]);
  expect(await deleteNote(viewerOf({ userId: 'root', role: 'admin' }), id)).toEqual({ ok: true, id });
  expect(await listNotes(AIDA, 'call-a')).toEqual([]);
  expect(await deleteNote(AIDA, id)).toEqual({ ok: false, reason: 'not_found' });
});

it('notes are written by managers and admins and read by all, within their campaigns', async () => {
  expect(await createNote(viewerOf({ role: 'viewer' }), NEW)).toEqual({ ok: false, reason: 'forbidden' });
  expect(await createNote(viewerOf({ kind: 'api-token', userId: null, role: 'admin' }), NEW)).toEqual({ ok: false, reason: 'forbidden' });
  const id = await create(AIDA);
  const elsewhere = viewerOf({ campaignScope: ['campaign-b'] });
  expect(await createNote(elsewhere, NEW)).toEqual({ ok: false, reason: 'not_found' });
  expect(await updateNote(elsewhere, { id, text: 'x' })).toEqual({ ok: false, reason: 'not_found' });
  expect(await listNotes(elsewhere, 'call-a')).toEqual([]);
  expect(await listNotes(viewerOf({ role: 'viewer', userId: 'v' }), 'call-a')).toMatchObject([{ id, canChange: false }]);
});
