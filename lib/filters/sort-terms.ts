import { Prisma } from '@/prisma/sqlite/client/client';
import type { ListOrder, SortTerm } from './keyset';
import { type ListSort, sortedName, type WorkSortField } from './list-sort';

export const textTerm = (expression: Prisma.Sql, nullable = true): SortTerm => ({ expression, kind: 'text', nullable });
export const figureTerm = (expression: Prisma.Sql, nullable = true): SortTerm => ({ expression, kind: 'number', nullable });
export const instantTerm = (expression: Prisma.Sql, nullable = false): SortTerm => ({ expression, kind: 'instant', nullable });

const ofReview = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`(SELECT ${column} FROM reviews r WHERE r.call_uuid = c.uuid)`;
/** No before yes. */
const ofFlag = (column: Prisma.Sql): Prisma.Sql => ofReview(Prisma.sql`CASE WHEN ${column} THEN 1 WHEN NOT ${column} THEN 0 END`);

/** What people say of `calls c`. */
export const WORK_TERMS: Record<WorkSortField, SortTerm> = {
  tag: textTerm(Prisma.sql`(SELECT MIN(t.folded) FROM call_tags held JOIN tags t ON t.id = held.tag_id WHERE held.call_uuid = c.uuid)`),
  review: textTerm(ofReview(Prisma.sql`r.status`)),
  score: figureTerm(ofReview(Prisma.sql`r.score_percent`)),
  verdict: figureTerm(ofFlag(Prisma.sql`r.is_failed`)),
  agreesSentiment: figureTerm(ofFlag(Prisma.sql`r.sentiment_agreed`)),
  agreesResult: figureTerm(ofFlag(Prisma.sql`r.result_agreed`)),
  reviewer: textTerm(ofReview(Prisma.sql`r.reviewer_folded`)),
  reviewedAt: instantTerm(ofReview(Prisma.sql`r.reviewed_at`), true),
  notes: figureTerm(Prisma.sql`(SELECT COUNT(*) FROM notes n WHERE n.call_uuid = c.uuid)`, false),
};

/**
 * The order by a variable of a call, or a report of an attempt, whose id is `of`; where several share the name, the smallest decides. The
 * values are gathered once for all rows: asked of each of half a million calls they take ten times as long.
 */
function namedOrder({ kind, name }: { kind: 'variables' | 'reports'; name: string }, of: Prisma.Sql): Pick<ListOrder, 'terms' | 'join'> {
  const values = kind === 'variables'
    ? Prisma.sql`SELECT v.call_id AS id, MIN(v.number) AS figure, MIN(NULLIF(v.folded, '')) AS word FROM variable_values v
        WHERE v.definition_id IN (SELECT id FROM variable_definitions WHERE name = ${name}) GROUP BY v.call_id`
    : Prisma.sql`SELECT v.attempt_id AS id, MIN(v.number) AS figure, MIN(NULLIF(v.folded, '')) AS word FROM reports v
        WHERE v.definition_id IN (SELECT id FROM report_definitions WHERE name = ${name}) GROUP BY v.attempt_id`;
  return {
    terms: [figureTerm(Prisma.sql`sorted.figure`), textTerm(Prisma.sql`sorted.word`)],
    join: Prisma.sql`LEFT JOIN (${values}) sorted ON sorted.id = ${of}`,
  };
}

/** A list's rows: what each field of theirs is, the ids of which variables and reports hang, and the row's own. */
type Sorted<Field extends string> = { terms: Record<Field, SortTerm>; callId: Prisma.Sql; attemptId: Prisma.Sql; id: Prisma.Sql };

/** The order of a list; ties by arrival (id) in the same direction. */
export function orderBy<Field extends string>({ field, direction }: ListSort<Field>, { terms, callId, attemptId, id }: Sorted<Field>): ListOrder {
  const named = sortedName({ field });
  const own = Object.entries<SortTerm>(terms).filter(([name]) => name === field).map(([, term]) => term);
  return {
    name: `${field}:${direction}`,
    ...(named === null ? { terms: own } : namedOrder(named, named.kind === 'variables' ? callId : attemptId)),
    direction,
    id,
  };
}
