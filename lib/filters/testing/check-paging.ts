import { expect } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listAttempts } from '@/lib/attempts/data/list-attempts';
import { ATTEMPT_SORT_FIELDS } from '@/lib/attempts/sort';
import { listCalls } from '@/lib/calls/data/list-calls';
import { CALL_SORT_FIELDS, type CallSort } from '@/lib/calls/sort';
import type { CallRow } from '@/lib/calls/types';
import type { KeysetPage } from '../page-request';
import type { Filter } from '../schema';

type Place = { limit: number; cursor?: string; backward?: boolean };
const DIRECTIONS = ['asc', 'desc'] as const;
const CALL_SORTS = [...CALL_SORT_FIELDS, 'var.city', 'var.долг'] as const satisfies CallSort['field'][];

/** Pages through a list to its end and back by one of its sorts: the `turn`-th of all sorts and directions. */
export async function checkPaging(viewer: Viewer, { filter, turn }: { filter: Filter; turn: number }): Promise<void> {
  const direction = DIRECTIONS[turn % 2] ?? 'asc';
  const callField = CALL_SORTS[(turn >> 1) % CALL_SORTS.length] ?? 'lastAttemptAt';
  await checkList((place) => listCalls(viewer, { filter, sort: { field: callField, direction }, ...place }), {
    idOf: ({ callUuid }) => callUuid, direction,
    keyOf: (row) => callKey(row, callField),
  });
  const attemptField = ATTEMPT_SORT_FIELDS[(turn >> 1) % ATTEMPT_SORT_FIELDS.length] ?? 'startedAt';
  await checkList((place) => listAttempts(viewer, { filter, sort: { field: attemptField, direction }, ...place }), {
    idOf: ({ callEventUuid }) => callEventUuid, direction, keyOf: (row) => row[attemptField],
  });
}

function callKey(row: CallRow, field: CallSort['field']): unknown {
  if (field.startsWith('var.')) return 0;
  if (field === 'phoneNumber') return digitsOf(row.phoneNumber);
  if (field === 'score') return row.review?.scorePercent ?? null;
  return field === 'reviewedAt' ? (row.review?.reviewedAt ?? null) : row[field as keyof CallRow];
}

async function checkList<R>(list: (place: Place) => Promise<KeysetPage<R>>, { idOf, keyOf, direction }: {
  idOf: (row: R) => string;
  keyOf: (row: R) => unknown;
  direction: 'asc' | 'desc';
}): Promise<void> {
  const whole = (await list({ limit: 500 })).rows;
  for (const [index, row] of whole.slice(1).entries()) {
    expect(inOrder(keyOf(whole[index] ?? row), keyOf(row), direction), `${String(keyOf(whole[index] ?? row))} before ${String(keyOf(row))}`).toBe(true);
  }
  const paged: R[] = [];
  let page = await list({ limit: 3 });
  for (paged.push(...page.rows); page.nextCursor !== null; paged.push(...page.rows)) page = await list({ limit: 3, cursor: page.nextCursor });
  expect(paged.map(idOf)).toEqual(whole.map(idOf));
  const back = [...page.rows];
  while (page.previousCursor !== null) {
    page = await list({ limit: 3, cursor: page.previousCursor, backward: true });
    back.unshift(...page.rows);
  }
  expect(back.map(idOf)).toEqual(whole.map(idOf));
}

/** What is missing comes last in either direction. */
function inOrder(before: unknown, after: unknown, direction: 'asc' | 'desc'): boolean {
  if (before === null || after === null) return after === null;
  if (before === after) return true;
  // keys of one column are of one type
  return (before as string) < (after as string) === (direction === 'asc');
}

const digitsOf = (phone: string | null) => phone?.replace(/\D/g, '').replace(/^8(?=\d{10}$)/, '7') ?? null;
