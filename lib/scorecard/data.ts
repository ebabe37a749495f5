import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { CRITERION_KINDS, type Criterion } from './types';

/** A scorecard of more would be filled in by nobody; retired ones are beside them. */
export const MOST_CRITERIA = 50;
const MOST_LISTED = 500;

/** The names of all criteria, each once: those that are asked now in their order, then retired ones. They are the workspace's, and no secret. */
export async function listCriterionNames(): Promise<string[]> {
  const rows = await reader().scorecardCriterion.findMany({
    select: { name: true },
    orderBy: [{ retiredAt: { sort: 'desc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
    take: MOST_LISTED,
  });
  return [...new Set(rows.map(({ name }) => name))];
}

/** The criteria that are asked now, in their order; with `withRetired` those that are asked no more after them, latest first. For every viewer. */
export async function listCriteria(_viewer: Viewer, { withRetired = false } = {}): Promise<Criterion[]> {
  const rows = await reader().scorecardCriterion.findMany({
    where: withRetired ? {} : { retiredAt: null },
    select: {
      id: true, name: true, description: true, kind: true, weight: true, isCritical: true, retiredAt: true,
      answers: { select: { reviewId: true }, orderBy: { reviewId: 'asc' }, take: 1 },
    },
    orderBy: [{ retiredAt: { sort: 'desc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
    take: MOST_LISTED,
  });
  return rows.map(({ answers, retiredAt, kind, ...row }) => ({
    ...row,
    kind: CRITERION_KINDS.find((known) => known === kind) ?? 'yes_no',
    retiredAt: retiredAt?.toISOString() ?? null,
    isAnswered: answers.length > 0,
  }));
}
