import type { SearchParams } from '@/lib/filters/list-state';
import { isDay } from '@/lib/time/day';
import { AUDIT_ACTIONS, type AuditAction } from './types';

/** What the page of the audit shows: `who` by name as it was recorded, days of the workspace, both inclusive. */
export type AuditFilter = { who?: string; what?: AuditAction; from?: string; to?: string };

/** What the address says; what cannot be read is left out and named. `beforeId` is the last record of the page before. */
export function decodeAuditPage({ who, what, from, to, before }: SearchParams): { filter: AuditFilter; beforeId: number | undefined; ignored: string[] } {
  const read = {
    who: textOf(who) !== '' ? textOf(who) : undefined,
    what: AUDIT_ACTIONS.find((known) => known === what),
    from: isDay(textOf(from)) ? textOf(from) : undefined,
    to: isDay(textOf(to)) ? textOf(to) : undefined,
  };
  const beforeId = /^[1-9]\d{0,14}$/.test(textOf(before)) ? Number(before) : undefined;
  const given = { who, what, from, to, before };
  const understood = { ...read, before: beforeId };
  // an empty field of the form asks for nothing
  const ignored = (Object.keys(given) as (keyof typeof given)[]).filter((name) => given[name] !== undefined && given[name] !== '' && understood[name] === undefined);
  return { filter: Object.fromEntries(Object.entries(read).filter(([, entry]) => entry !== undefined)), beforeId, ignored };
}

export function encodeAuditPage(filter: AuditFilter, beforeId?: number): URLSearchParams {
  const query = new URLSearchParams(filter);
  if (beforeId !== undefined) query.set('before', String(beforeId));
  return query;
}

const textOf = (given: string | string[] | undefined): string => (typeof given === 'string' ? given : '');
