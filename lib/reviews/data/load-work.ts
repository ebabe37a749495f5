import 'server-only';
import { reader } from '@/lib/db/client';
import { loadTags } from '@/lib/tags/data';
import { CRITERION_KINDS } from '@/lib/scorecard/types';
import type { CallWork, ScorecardAnswer } from '../types';
import { REVIEW_SELECT, reviewOf } from './review-row';

export const NO_WORK: CallWork = { tags: [], review: null, noteCount: 0 };

/** What people say of calls, by uuid; calls of which nobody said anything are absent. The caller has checked that the viewer may see them. */
export async function loadWork(callUuids: readonly string[]): Promise<ReadonlyMap<string, CallWork>> {
  const callUuid = { in: [...callUuids] };
  const [tags, reviews, notes] = await Promise.all([
    loadTags(callUuids),
    reader().review.findMany({ where: { callUuid }, select: REVIEW_SELECT, orderBy: { callUuid: 'asc' }, take: callUuids.length }),
    reader().note.groupBy({ by: ['callUuid'], where: { callUuid }, _count: { id: true } }),
  ]);
  const reviewBy = new Map(reviews.map((row) => [row.callUuid, reviewOf(row)]));
  const notesBy = new Map(notes.map((row) => [row.callUuid, row._count.id]));
  const said = new Set([...tags.keys(), ...reviewBy.keys(), ...notesBy.keys()]);
  return new Map([...said].map((uuid) => [uuid, { tags: tags.get(uuid) ?? [], review: reviewBy.get(uuid) ?? null, noteCount: notesBy.get(uuid) ?? 0 }]));
}

/** With what the viewer may not read masked in the comment. */
export function maskWork(work: CallWork, mask: (text: string | null) => string | null): CallWork {
  return work.review === null ? work : { ...work, review: { ...work.review, comment: mask(work.review.comment) } };
}

/** The answers of a call's review in the words of its criteria, those that are asked now in their order before retired ones. */
export async function loadScorecard(callUuid: string): Promise<ScorecardAnswer[]> {
  const rows = await reader().reviewAnswer.findMany({
    where: { review: { callUuid } },
    select: { answer: true, criterion: { select: { name: true, kind: true, isCritical: true } } },
    orderBy: [{ criterion: { retiredAt: { sort: 'desc', nulls: 'first' } } }, { criterion: { position: 'asc' } }, { criterionId: 'asc' }],
    take: 500,
  });
  return rows.map(({ answer, criterion: { name, isCritical, kind } }) => ({
    name, isCritical, answer, kind: CRITERION_KINDS.find((known) => known === kind) ?? 'yes_no',
  }));
}
