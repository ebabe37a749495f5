import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { getPreference } from './data';
import { updatePreference } from './mutations';

const Columns = z.object({ columns: z.array(z.string()) });
const viewerOf = (userId: string | null): Viewer =>
  ({ kind: userId === null ? 'api-token' : 'user', userId, name: 'A', role: 'viewer', campaignScope: 'all' });
const AIDA = viewerOf('aida');

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  const at = new Date(0);
  for (const id of ['aida', 'bolat']) {
    await inTransaction((tx) => tx.user.create({ data: { id, name: id, email: `${id}@example.kz`, createdAt: at, updatedAt: at } }));
  }
});
afterEach(() => database.close());

it('gives back what this user chose last, and nothing of another’s', async () => {
  expect(await getPreference(AIDA, 'table.calls', Columns)).toBeNull();
  await updatePreference(AIDA, 'table.calls', { columns: ['phone'] });
  await updatePreference(AIDA, 'table.calls', { columns: ['phone', 'қала'] });
  await updatePreference(AIDA, 'table.attempts', { columns: [] });
  expect(await getPreference(AIDA, 'table.calls', Columns)).toEqual({ columns: ['phone', 'қала'] });
  expect(await getPreference(viewerOf('bolat'), 'table.calls', Columns)).toBeNull();
});

it('forgets at null', async () => {
  await updatePreference(AIDA, 'table.calls', { columns: ['phone'] });
  await updatePreference(AIDA, 'table.calls', null);
  expect(await getPreference(AIDA, 'table.calls', Columns)).toBeNull();
});

it('a choice that the schema no longer takes counts as none', async () => {
  await updatePreference(AIDA, 'table.calls', ['phone']);
  expect(await getPreference(AIDA, 'table.calls', Columns)).toBeNull();
});

it('a token has none, and what is no key or too long is refused', async () => {
  expect(await getPreference(viewerOf(null), 'table.calls', Columns)).toBeNull();
  await expect(updatePreference(viewerOf(null), 'table.calls', {})).rejects.toMatchObject({ code: 'forbidden' });
  await expect(updatePreference(AIDA, 'Table calls', {})).rejects.toMatchObject({ code: 'bad_request' });
  await expect(updatePreference(AIDA, 'table.calls', 'x'.repeat(60_000))).rejects.toMatchObject({ code: 'bad_request' });
});
