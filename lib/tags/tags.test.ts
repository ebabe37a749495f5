import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { listCallTags, listTags } from './data';
import { deleteTag, updateCallTags } from './mutations';
import { TagName } from './schema';

const viewerOf = (changes: Partial<Viewer> = {}): Viewer =>
  ({ kind: 'user', userId: 'aida', name: 'Аида', role: 'manager', campaignScope: 'all', ...changes });
const AIDA = viewerOf();

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([sampleCall({ uuid: 'call-a' }), sampleCall({ uuid: 'call-b', campaign: 'campaign-b' })]);
});
afterEach(() => database.close());

const change = (viewer: Viewer, { calls = ['call-a'], add = [], remove = [] }: { calls?: string[]; add?: string[]; remove?: string[] }) =>
  updateCallTags(viewer, { callUuids: calls, add, remove });

it('a tag is one, in the letters in which it was first written', async () => {
  await change(AIDA, { add: ['Жалоба', 'VIP'] });
  expect(await change(AIDA, { calls: ['call-a', 'call-b'], add: ['жалоба'] })).toEqual({ ok: true, calls: 2 });
  expect([await listCallTags(AIDA, 'CALL-A'), await listCallTags(AIDA, 'call-b'), await listTags(AIDA)]).toEqual([['VIP', 'Жалоба'], ['Жалоба'], ['VIP', 'Жалоба']]);
  await change(AIDA, { remove: ['ЖАЛОБА', 'unknown'] });
  expect([await listCallTags(AIDA, 'call-a'), await listCallTags(AIDA, 'call-b')]).toEqual([['VIP'], ['Жалоба']]);
});

it('tags are put on calls by managers and admins, within their campaigns', async () => {
  expect(await change(viewerOf({ role: 'viewer' }), { add: ['x'] })).toEqual({ ok: false, reason: 'forbidden' });
  expect(await change(viewerOf({ kind: 'api-token', userId: null }), { add: ['x'] })).toEqual({ ok: false, reason: 'forbidden' });
  const scoped = viewerOf({ campaignScope: ['campaign-b'] });
  expect(await change(scoped, { add: ['x'] })).toEqual({ ok: false, reason: 'not_found' });
  expect(await change(scoped, { calls: ['call-a', 'call-b'], add: ['x'] })).toEqual({ ok: true, calls: 1 });
  expect([await listCallTags(AIDA, 'call-a'), await listCallTags(scoped, 'call-a'), await listCallTags(scoped, 'call-b')]).toEqual([[], [], ['x']]);
  await change(AIDA, { add: ['of a', 'X'] });
  expect([await listTags(AIDA), await listTags(scoped), await listTags(viewerOf({ campaignScope: [] }))]).toEqual([['of a', 'x'], ['x'], []]);
});

it('a tag is forgotten by an admin, with all that had it', async () => {
  await change(AIDA, { add: ['x'] });
  expect(await deleteTag(AIDA, 'x')).toEqual({ ok: false, reason: 'forbidden' });
  expect(await deleteTag(viewerOf({ role: 'admin' }), 'X')).toEqual({ ok: true });
  expect([await listCallTags(AIDA, 'call-a'), await listTags(AIDA)]).toEqual([[], []]);
});

it('a call has fifty tags at most', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `tag ${index}`);
  expect(await change(AIDA, { add: names })).toEqual({ ok: true, calls: 1 });
  expect(await change(AIDA, { add: ['one more'] })).toEqual({ ok: false, reason: 'too_many' });
  expect(await change(AIDA, { add: ['one more', 'TAG 2'], remove: ['tag 1'] })).toEqual({ ok: true, calls: 1 });
});

it('no tag is called as those are that have none', () => {
  expect(TagName.parse('  Late \n payment ')).toBe('Late payment');
  for (const name of ['', ' ', 'None', 'x'.repeat(51)]) expect(TagName.safeParse(name).success, name).toBe(false);
});
