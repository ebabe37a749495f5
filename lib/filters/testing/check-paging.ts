import { expect } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listAttempts } from '@/lib/attempts/data/list-attempts';
import { ATTEMPT_SORT_FIELDS, type AttemptSort } from '@/lib/attempts/sort';
import type { AttemptRow } from '@/lib/attempts/types';
import { listCalls } from '@/lib/calls/data/list-calls';
import { CALL_SORT_FIELDS, type CallSort } from '@/lib/calls/sort';
import type { CallRow } from '@/lib/calls/types';
import { reader } from '@/lib/db/client';
import { foldText } from '@/lib/format/fold-text';
import { sortedName } from '../list-sort';
import type { KeysetPage } from '../page-request';
import type { Filter } from '../schema';

type Place = { limit: number; cursor?: string; backward?: boolean };
const DIRECTIONS = ['asc', 'desc'] as const;
const NAMED = ['var.city', 'var.долг', 'report.intent', 'report.балл'] as const;
const CALL_SORTS = [...CALL_SORT_FIELDS, ...NAMED] as const satisfies CallSort['field'][];
const ATTEMPT_SORTS = [...ATTEMPT_SORT_FIELDS, ...NAMED] as const satisfies AttemptSort['field'][];

/** Pages through a list to its end and back by one of its sorts: the `turn`-th of all sorts and directions. */
export async function checkPaging(viewer: Viewer, { filter, turn }: { filter: Filter; turn: number }): Promise<void> {
  const direction = DIRECTIONS[turn % 2] ?? 'asc';
  const callField = CALL_SORTS[(turn >> 1) % CALL_SORTS.length] ?? 'lastAttemptAt';
  await checkList((place) => listCalls(viewer, { filter, sort: { field: callField, direction }, ...place }), {
    idOf: ({ callUuid }) => callUuid, direction,
    keysOf: await callKeys(callField),
  });
  const attemptField = ATTEMPT_SORTS[(turn >> 1) % ATTEMPT_SORTS.length] ?? 'startedAt';
  const ofCalls = await attemptKeys(viewer, attemptField);
  await checkList((place) => listAttempts(viewer, { filter, sort: { field: attemptField, direction }, ...place }), {
    idOf: ({ callEventUuid }) => callEventUuid, direction, keysOf: ofCalls,
  });
}

type KeysOf<R> = (row: R) => unknown[];

async function callKeys(field: CallSort['field']): Promise<KeysOf<CallRow>> {
  const named = sortedName({ field });
  if (named?.kind === 'reports') {
    const results = await reportKeys(named.name);
    const calls = await reader().call.findMany({ select: { uuid: true, decidingAttemptId: true } });
    const deciding = new Map(calls.map(({ uuid, decidingAttemptId }) => [uuid, decidingAttemptId]));
    return ({ callUuid }) => results.get(deciding.get(callUuid) ?? 0) ?? [null, null];
  }
  return named === null ? (row) => [callKey(row, field)] : (row) => variableKeys(row, named.name);
}

async function attemptKeys(viewer: Viewer, field: AttemptSort['field']): Promise<KeysOf<AttemptRow>> {
  const named = sortedName({ field });
  if (named?.kind === 'reports') {
    const results = await reportKeys(named.name);
    const attempts = await reader().attempt.findMany({ select: { id: true, eventUuid: true } });
    const ids = new Map(attempts.map(({ id, eventUuid }) => [eventUuid, id]));
    return ({ callEventUuid }) => results.get(ids.get(callEventUuid) ?? 0) ?? [null, null];
  }
  const { rows } = await listCalls(viewer, { filter: {}, limit: 500 });
  const calls = new Map(rows.map((call) => [call.callUuid, call]));
  const ofCall = await callKeys(field as CallSort['field']);
  return (row) => {
    const call = calls.get(row.callUuid);
    return field in row || call === undefined ? [row[field as keyof AttemptRow]] : ofCall(call);
  };
}

function callKey(row: CallRow, field: CallSort['field']): unknown {
  const { review, tags, noteCount } = row;
  switch (field) {
    case 'phoneNumber': return digitsOf(row.phoneNumber);
    case 'tag': return tags.map(foldText).toSorted()[0] ?? null;
    case 'review': return review?.status ?? null;
    case 'score': return review?.scorePercent ?? null;
    case 'verdict': return review?.isFailed ?? null;
    case 'agreesSentiment': return review?.sentimentAgreed ?? null;
    case 'agreesResult': return review?.resultAgreed ?? null;
    case 'reviewer': return review?.reviewerName == null ? null : foldText(review.reviewerName);
    case 'reviewedAt': return review?.reviewedAt ?? null;
    case 'notes': return noteCount;
    default: return row[field as keyof CallRow];
  }
}

/** The smallest number and the smallest text of all values of a name, as they were sent. */
function smallest(sent: readonly (string | null)[]): unknown[] {
  const texts = sent.flatMap((text) => (text === null || text === '' ? [] : [text]));
  const numbers = texts.filter((text) => /^-?\d+(\.\d+)?$/.test(text)).map(Number);
  return [numbers.length === 0 ? null : Math.min(...numbers), texts.map(foldText).toSorted()[0] ?? null];
}

function variableKeys({ variables }: CallRow, name: string): unknown[] {
  return smallest(variables.filter((variable) => variable.name === name).map(({ value }) => (value === null ? null : String(value))));
}

async function reportKeys(name: string): Promise<Map<number, unknown[]>> {
  const reports = await reader().report.findMany({ where: { definition: { name } }, select: { attemptId: true, result: true } });
  const ofAttempt = (id: number) => reports.filter(({ attemptId }) => attemptId === id).map(({ result }) => result);
  return new Map(reports.map(({ attemptId }) => [attemptId, smallest(ofAttempt(attemptId))]));
}

async function checkList<R>(list: (place: Place) => Promise<KeysetPage<R>>, { idOf, keysOf, direction }: {
  idOf: (row: R) => string;
  keysOf: KeysOf<R>;
  direction: 'asc' | 'desc';
}): Promise<void> {
  const whole = (await list({ limit: 500 })).rows;
  for (const [index, row] of whole.slice(1).entries()) {
    const [one, other] = [keysOf(whole[index] ?? row), keysOf(row)];
    const differs = one.findIndex((key, at) => key !== other[at]);
    expect(differs < 0 || inOrder(one[differs], other[differs], direction), `${JSON.stringify(one)} before ${JSON.stringify(other)}`).toBe(true);
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
