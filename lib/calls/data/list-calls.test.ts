import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listAttempts } from '@/lib/attempts/data/list-attempts';
import { ATTEMPT_SORT_FIELDS } from '@/lib/attempts/sort';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleCalls } from '@/lib/filters/testing/arbitraries';
import { sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { CALL_SORT_FIELDS, type CallSort, parseCallSort } from '../sort';
import { listCalls } from './list-calls';

const VIEWER: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };
const DIRECTIONS = ['asc', 'desc'] as const;
const [CALLS = []] = fc.sample(sampleCalls, { numRuns: 1, seed: 7 });

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  const valued = [10, '9', 'Я', 'а', null, ''].map((sent, index) =>
    sampleCall({ uuid: `valued-${index}`, variables: [{ name: 'score', columnNumber: 1, occurrence: 0, sent }] }));
  await storeSampleCalls([...CALLS, ...valued]);
});
afterAll(async () => {
  await database.close();
});

type Page = { rows: unknown[]; nextCursor: string | null; previousCursor: string | null };

/** Follows cursors to the end. */
async function follow(open: (cursor: string | undefined) => Promise<Page>): Promise<unknown[]> {
  const rows: unknown[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await open(cursor);
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return rows;
}

/** Follows cursors from the end to the beginning; the rows in the list's order. */
async function followBack(open: (cursor: string | undefined) => Promise<Page>): Promise<unknown[]> {
  const pages: unknown[][] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await open(cursor);
    pages.unshift(page.rows);
    cursor = page.previousCursor;
  }
  return pages.flat();
}

describe('paging', () => {
  const sorts = [...CALL_SORT_FIELDS, 'var.score', 'var.city', 'report.intent'] as CallSort['field'][];

  it.each(sorts.flatMap((field) => DIRECTIONS.map((direction) => ({ field, direction }))))(
    'by cursor gives every call once, by $field $direction',
    async (sort) => {
      const { rows: all, nextCursor } = await listCalls(VIEWER, { filter: {}, sort, limit: 500 });
      expect(all).toHaveLength(CALLS.length + 6);
      expect(nextCursor).toBeNull();
      expect(await follow((cursor) => listCalls(VIEWER, { filter: {}, sort, limit: 3, cursor }))).toEqual(all);
      expect(await followBack((cursor) => listCalls(VIEWER, { filter: {}, sort, limit: 3, cursor, backward: true }))).toEqual(all);
      expect((await listCalls(VIEWER, { filter: {}, sort, limit: 3, offset: 4 })).rows).toEqual(all.slice(4, 7));
    },
  );

  it.each(ATTEMPT_SORT_FIELDS.flatMap((field) => DIRECTIONS.map((direction) => ({ field, direction }))))(
    'by cursor gives every attempt once, by $field $direction',
    async (sort) => {
      const { rows: all } = await listAttempts(VIEWER, { filter: {}, sort, limit: 500 });
      expect(await follow((cursor) => listAttempts(VIEWER, { filter: {}, sort, limit: 5, cursor }))).toEqual(all);
      expect(await followBack((cursor) => listAttempts(VIEWER, { filter: {}, sort, limit: 5, cursor, backward: true }))).toEqual(all);
    },
  );

  it('leads from a page to the one before it and back', async () => {
    const { rows: all } = await listCalls(VIEWER, { filter: {}, limit: 500 });
    const first = await listCalls(VIEWER, { filter: {}, limit: 3 });
    const second = await listCalls(VIEWER, { filter: {}, limit: 3, cursor: first.nextCursor ?? '' });
    const back = await listCalls(VIEWER, { filter: {}, limit: 3, cursor: second.previousCursor ?? '', backward: true });
    expect([first.previousCursor, back.previousCursor]).toEqual([null, null]);
    expect(back).toEqual(first);
    const last = await listCalls(VIEWER, { filter: {}, limit: 3, backward: true });
    expect(last.rows).toEqual(all.slice(-3));
    expect(last.nextCursor).toBeNull();
  });
});

describe('sorting', () => {
  const scored = async (direction: 'asc' | 'desc') =>
    (await listCalls(VIEWER, { filter: {}, sort: { field: 'var.score', direction }, limit: 500 })).rows.map(({ callUuid }) => callUuid);

  it('by a variable puts numbers before text and calls without one last, in both directions', async () => {
    expect((await scored('asc')).slice(0, 4)).toEqual(['valued-1', 'valued-0', 'valued-3', 'valued-2']);
    expect((await scored('desc')).slice(0, 4)).toEqual(['valued-0', 'valued-1', 'valued-2', 'valued-3']);
  });

  it('by a figure puts the calls without one last', async () => {
    const { rows } = await listCalls(VIEWER, { filter: {}, sort: { field: 'durationSeconds', direction: 'desc' }, limit: 500 });
    const seconds = rows.map(({ durationSeconds }) => durationSeconds);
    expect(seconds).toEqual(seconds.toSorted((a, b) => (b ?? -1) - (a ?? -1)));
  });

  it('knows its fields only', () => {
    expect(parseCallSort('outcome')).toEqual({ field: 'outcome', direction: 'asc' });
    expect(parseCallSort('var.a:b:desc')).toEqual({ field: 'var.a:b', direction: 'desc' });
    for (const text of ['', 'id', 'outcome:up', 'outcome;DROP TABLE calls', 'var.', '__proto__', 'constructor:asc'])
      expect(parseCallSort(text)).toBeNull();
  });
});

describe('a cursor', () => {
  const open = (cursor: string) => listCalls(VIEWER, { filter: {}, limit: 3, cursor });

  it.each(['', 'x', 'bnVsbA', Buffer.from('["lastAttemptAt:desc",["x"],1]').toString('base64url')])(
    'that is not ours (%j) is refused',
    async (cursor) => {
      await expect(open(cursor)).rejects.toMatchObject({ code: 'bad_request', errors: [{ path: 'cursor' }] });
    },
  );

  it('of another sort is refused', async () => {
    const { nextCursor } = await listCalls(VIEWER, { filter: {}, sort: { field: 'outcome', direction: 'asc' }, limit: 3 });
    await expect(open(nextCursor ?? '')).rejects.toMatchObject({ code: 'bad_request' });
  });
});
