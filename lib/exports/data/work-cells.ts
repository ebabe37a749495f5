import 'server-only';
import { dialect } from '@/lib/db/dialect/dialect';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { WorkColumn } from '../columns';

/** What people say of `calls c`, one column at a time: a call has one review, and few are looked at. */
type WorkCell = { sql: () => Prisma.Sql };

const ofReview = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`(SELECT ${column} FROM reviews r WHERE r.call_uuid = c.uuid)`;
const stored = (column: Prisma.Sql): WorkCell => ({ sql: () => ofReview(column) });
const yesNo = (column: Prisma.Sql): WorkCell => stored(Prisma.sql`CASE WHEN ${column} THEN 'yes' WHEN NOT ${column} THEN 'no' END`);

export const WORK_CELLS: Record<WorkColumn, WorkCell> = {
  tags: {
    sql: () => Prisma.sql`(SELECT ${asText([Prisma.sql`g.name`])} FROM call_tags t JOIN tags g ON g.id = t.tag_id
      WHERE t.call_uuid = c.uuid)`,
  },
  review_status: stored(Prisma.sql`r.status`),
  score_percent: stored(Prisma.sql`r.score_percent`),
  verdict: stored(Prisma.sql`CASE WHEN r.is_failed THEN 'failed' WHEN NOT r.is_failed THEN 'passed' END`),
  sentiment_agreed: yesNo(Prisma.sql`r.sentiment_agreed`),
  human_sentiment: stored(Prisma.sql`r.human_sentiment`),
  result_agreed: yesNo(Prisma.sql`r.result_agreed`),
  human_result: stored(Prisma.sql`r.human_result`),
  reviewer: stored(Prisma.sql`r.reviewer_name`),
  reviewed_at: { sql: () => ofReview(dialect().epochMs(Prisma.sql`r.reviewed_at`)) },
  review_comment: stored(Prisma.sql`r.comment`),
  notes: {
    sql: () => Prisma.sql`(SELECT COUNT(*) FROM notes n WHERE n.call_uuid = c.uuid)`,
  },
  notes_text: {
    sql: () => Prisma.sql`(SELECT ${asText([dialect().epochMs(Prisma.sql`n.created_at`), Prisma.sql`n.id`, Prisma.sql`n.text`])} FROM notes n WHERE n.call_uuid = c.uuid)`,
  },
};

/** Rows as one JSON text; joined to another text, so that SQLite does not take it for a part of the JSON of the whole row. */
function asText(values: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`'' || ${dialect().jsonRows(dialect().jsonArray(values))}`;
}

/** A criterion's answer; of several of one name the one that the review has, the greatest of more. */
export function criterionCell(name: string): WorkCell {
  return {
    sql: () => Prisma.sql`(SELECT MAX(w.answer) FROM reviews r JOIN review_answers w ON w.review_id = r.id
      WHERE r.call_uuid = c.uuid AND w.criterion_id IN (SELECT id FROM scorecard_criteria WHERE name = ${name}))`,
  };
}
