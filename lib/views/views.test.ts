import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listCalls } from '@/lib/calls/data/list-calls';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { updatePreference } from '@/lib/preferences/mutations';
import { PLAIN_LAYOUT } from '@/lib/tables/layout';
import { layoutKey } from '@/lib/tables/table-names';
import { countView } from './data/count-view';
import { getDefaultViewId, getView, getViewLayout, listViews } from './data/views';
import { createView, deleteView, setDefaultView, updateView, updateViewQuery } from './mutations';
import type { NewView } from './schema';
import { BUILT_IN_IDS, type View } from './types';
import { viewFilter, viewHref } from './view-query';

const viewerOf = (userId: string | null, changes: Partial<Viewer> = {}): Viewer =>
  ({ kind: userId === null ? 'api-token' : 'user', userId, name: 'A', role: 'manager', campaignScope: 'all', ...changes });
const [AIDA, BOLAT, ADMIN] = [viewerOf('aida'), viewerOf('bolat'), viewerOf('admin', { role: 'admin' })];
const CALLS = { page: 'calls', campaignUuid: null } as const;
const NEW: NewView = { ...CALLS, name: 'Busy', query: 'outcome=busy&from=-7d&sort=outcome:asc', from: '', isShared: false };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  const at = new Date(0);
  for (const id of ['aida', 'bolat', 'admin'])
    await inTransaction((tx) => tx.user.create({ data: { id, name: id, email: `${id}@example.kz`, createdAt: at, updatedAt: at } }));
});
afterEach(() => database.close());

async function create(viewer: Viewer, changes: Partial<NewView> = {}): Promise<View> {
  const created = await createView(viewer, { ...NEW, ...changes });
  if (!created.ok) throw new Error(created.reason);
  return created.view;
}
const savedNames = async (viewer: Viewer) => (await listViews(viewer)).flatMap(({ name }) => name ?? []);

describe('a saved view', () => {
  it('is plain grammar under a name; relative days stay relative', async () => {
    const view = await create(AIDA);
    expect(view).toMatchObject({ name: 'Busy', query: 'outcome=BUSY&from=-7d&sort=outcome%3Aasc', isOwn: true, canChange: true });
    expect(viewHref(view)).toBe(`/calls?outcome=BUSY&from=-7d&sort=outcome%3Aasc&view=${view.id}`);
    expect(await createView(AIDA, { ...NEW, query: 'outcome=GONE' })).toEqual({ ok: false, reason: 'bad_query' });
    expect(await createView(AIDA, { ...NEW, query: 'sort=nothing:asc' })).toEqual({ ok: false, reason: 'bad_query' });
  });

  it('of a campaign leads to its page, within it', async () => {
    const view = await create(AIDA, { page: 'attempts', campaignUuid: 'campaign-a', query: 'outcome=BUSY' });
    expect(viewHref(view)).toBe(`/campaigns/campaign-a?outcome=BUSY&view=${view.id}&rows=attempts`);
    expect(viewFilter(view)).toEqual({ outcome: ['BUSY'], campaign: ['campaign-a'] });
  });

  it('is its owner’s until he shares it; then everybody sees it, and an admin may change it too', async () => {
    const { id } = await create(AIDA);
    expect(await savedNames(BOLAT)).toEqual([]);
    expect(await getView(BOLAT, id)).toBeNull();
    expect(await updateView(ADMIN, id, { name: 'x', isShared: false })).toEqual({ ok: false, reason: 'not_found' });
    await updateView(AIDA, id, { name: 'Busy ones', isShared: true });
    expect(await savedNames(BOLAT)).toEqual(['Busy ones']);
    expect(await savedNames(viewerOf(null))).toEqual(['Busy ones']);
    expect(await deleteView(BOLAT, id)).toEqual({ ok: false, reason: 'forbidden' });
    expect(await updateViewQuery(BOLAT, id, '')).toEqual({ ok: false, reason: 'forbidden' });
    expect(await updateViewQuery(ADMIN, id, 'outcome=FAILED')).toMatchObject({ ok: true, view: { query: 'outcome=FAILED' } });
    expect(await deleteView(ADMIN, id)).toEqual({ ok: true });
    expect(await savedNames(AIDA)).toEqual([]);
  });

  it('of a campaign is not for those who may not see the campaign', async () => {
    const { id } = await create(AIDA, { campaignUuid: 'campaign-a', isShared: true });
    expect(await getView(viewerOf('bolat', { campaignScope: ['campaign-b'] }), id)).toBeNull();
    expect(await savedNames(viewerOf('bolat', { campaignScope: ['campaign-b'] }))).toEqual([]);
    expect(await savedNames(viewerOf('bolat', { campaignScope: ['campaign-a'] }))).toEqual(['Busy']);
  });

  it('about campaigns is not for those who may not see all of them, nor one of a number for who sees none', async () => {
    await create(AIDA, { name: 'a', query: 'campaign=campaign-a', isShared: true });
    await create(AIDA, { name: 'a or b', query: 'campaign=campaign-a,campaign-b', isShared: true });
    await create(AIDA, { name: 'not b', query: 'not.campaign=campaign-b', isShared: true });
    const { id } = await create(AIDA, { name: 'number', query: 'phone=7771', isShared: true });
    expect(await savedNames(viewerOf('bolat', { campaignScope: ['campaign-a'] }))).toEqual(['a', 'number']);
    expect(await savedNames(viewerOf('bolat', { role: 'viewer' }))).toEqual(['a', 'a or b', 'not b']);
    expect(await getView(viewerOf('bolat', { role: 'viewer' }), id)).toBeNull();
    expect(await savedNames(viewerOf('aida', { role: 'viewer' }))).toContain('number');
  });

  it('is shared by managers and admins, kept by users only', async () => {
    const viewer = viewerOf('bolat', { role: 'viewer' });
    expect(await createView(viewer, { ...NEW, isShared: true })).toEqual({ ok: false, reason: 'forbidden' });
    const { id } = await create(viewer);
    expect(await updateView(viewer, id, { name: 'x', isShared: true })).toEqual({ ok: false, reason: 'forbidden' });
    expect(await createView(viewerOf(null), NEW)).toEqual({ ok: false, reason: 'forbidden' });
    expect(await deleteView(AIDA, BUILT_IN_IDS[0])).toEqual({ ok: false, reason: 'forbidden' });
  });

  it('keeps the columns that were shown; later changes are one’s own until they are saved', async () => {
    const wide = { ...PLAIN_LAYOUT, shown: ['var.city'] };
    await updatePreference(AIDA, 'table.calls', wide);
    const view = await create(AIDA, { isShared: true });
    expect(view.columns).toEqual(wide);
    expect(await getViewLayout(BOLAT, CALLS, view)).toMatchObject({ layout: wide, isChanged: false });
    const { name } = await getViewLayout(AIDA, CALLS, view);
    await updatePreference(AIDA, layoutKey(name), { ...wide, hidden: ['phone'] });
    expect(await getViewLayout(AIDA, CALLS, view)).toMatchObject({ layout: { hidden: ['phone'] }, isChanged: true });
    expect((await getViewLayout(AIDA, CALLS, null)).layout).toEqual(wide);
    await updateViewQuery(AIDA, view.id, view.query);
    expect(await getViewLayout(BOLAT, CALLS, await getView(BOLAT, view.id))).toMatchObject({ layout: { hidden: ['phone'] }, isChanged: false });
  });

  it('of today shows another day tomorrow, under the same link', async () => {
    await storeSampleCalls([sampleCall({ uuid: 'early', attempts: [sampleAttempt({ startedAt: new Date('2026-03-04T19:30:00Z') })] })]);
    const view = await create(AIDA, { query: 'from=today&to=today' });
    const found = async (now: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      try {
        expect(viewHref((await getView(AIDA, view.id)) ?? view)).toBe(`/calls?from=today&to=today&view=${view.id}`);
        return (await listCalls(AIDA, { filter: viewFilter(view), limit: 50 })).rows.map(({ callUuid }) => callUuid);
      } finally {
        vi.useRealTimers();
      }
    };
    // in Almaty the 5th of March begins at 19:00 UTC
    expect(await found('2026-03-04T18:59:00Z')).toEqual([]);
    expect(await found('2026-03-05T10:00:00Z')).toEqual(['early']);
    expect(await found('2026-03-05T19:00:00Z')).toEqual([]);
  });

  it('can be what a place opens with, for one user', async () => {
    const { id } = await create(AIDA);
    await setDefaultView(AIDA, CALLS, id);
    expect(await getDefaultViewId(AIDA, CALLS)).toBe(id);
    expect(await getDefaultViewId(AIDA, { page: 'attempts', campaignUuid: null })).toBeNull();
    expect(await getDefaultViewId(BOLAT, CALLS)).toBeNull();
    await setDefaultView(AIDA, CALLS, null);
    expect(await getDefaultViewId(AIDA, CALLS)).toBeNull();
  });
});

describe('the built-in views', () => {
  const short = (changes: Parameters<typeof sampleAttempt>[0]) => sampleAttempt({ durationSeconds: 59, ...changes });
  const answered = (result: string | null) => [short({ result })];
  const missed = (times: number) => Array.from({ length: times }, () => sampleAttempt({ outcome: 'NO_ANSWER', result: null, durationSeconds: 0 }));

  it('count what has come since, where counting is quick', async () => {
    // a clock that stands still: whatever the machine has to do besides, this is counted quickly
    vi.useFakeTimers({ now: new Date(), toFake: ['Date'] });
    const long = (await listViews(AIDA)).find(({ id }) => id === 'long-calls');
    if (!long) throw new Error('the built-in view is not there');
    expect(await countView(AIDA, long)).toBe(0);
    await storeSampleCalls([sampleCall({ uuid: 'long', attempts: [short({ durationSeconds: 60, result: 'PAID' })] })]);
    expect(await countView(AIDA, long)).toBe(1);
    vi.useRealTimers();
  });

  it('find what they are called', async () => {
    await storeSampleCalls([
      sampleCall({ uuid: 'negative', attempts: [short({ sentiment: 'negative', result: 'REFUSED' })] }),
      sampleCall({ uuid: 'missed-3', attempts: missed(3) }),
      sampleCall({ uuid: 'missed-2', attempts: missed(2) }),
      sampleCall({ uuid: 'reached-4', attempts: [...missed(3), short({ result: 'PAID' })] }),
      sampleCall({ uuid: 'callback', attempts: answered('CALL_ANSWERED_CALLBACK_REQUESTED') }),
      sampleCall({ uuid: 'long', attempts: [short({ durationSeconds: 60, result: 'PAID' })] }),
      sampleCall({ uuid: 'no-result', attempts: answered(null) }),
      sampleCall({ uuid: 'bare', attempts: answered('CALL_ANSWERED') }),
    ]);
    const found = Object.fromEntries(await Promise.all((await listViews(AIDA)).map(async (view) => {
      const { rows } = await listCalls(AIDA, { filter: viewFilter(view), limit: 50 });
      expect(await countView(viewerOf('aida', { campaignScope: ['campaign-a'] }), view)).toBe(rows.length);
      return [view.id, rows.map(({ callUuid }) => callUuid).sort()];
    })));
    expect(found).toEqual({
      'negative-reached': ['negative'], 'not-reached': ['missed-3'], 'call-back': ['callback'], 'long-calls': ['long'],
      'result-not-mapped': ['bare', 'no-result'],
    });
  });
});
